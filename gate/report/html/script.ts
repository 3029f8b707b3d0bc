/** The page's only script: it filters, and unfolds what is printed. Without it the page is whole and has no filter. */
export const script = `
"use strict";
(() => {
  const form = document.getElementById("filter");
  if (form === null) return;
  const groups = Array.from(document.querySelectorAll(".group"), (element) => {
    const head = element.querySelector("summary").textContent + element.querySelector("dl").textContent;
    const rows = Array.from(element.querySelectorAll(".findings > li"), (row) => ({
      row,
      text: (head + row.textContent).toLowerCase(),
    }));
    const { status, severity } = element.dataset;
    return { element, rows, status, severity, head: head.toLowerCase() };
  });
  const chosen = (name) => new Set(new FormData(form).getAll(name));
  const apply = () => {
    const statuses = chosen("status");
    const severities = chosen("severity");
    const text = form.elements.text.value.trim().toLowerCase();
    let shown = 0;
    for (const group of groups) {
      const wanted = statuses.has(group.status) && severities.has(group.severity);
      let inGroup = 0;
      for (const { row, text: own } of group.rows) {
        const fits = wanted && own.includes(text);
        row.hidden = !fits;
        if (fits) inGroup += 1;
      }
      group.element.hidden = !wanted || (inGroup === 0 && !group.head.includes(text));
      shown += inGroup;
    }
    document.getElementById("shown").textContent = "Findings in sight: " + shown;
  };
  const fold = (open) => () => {
    for (const { element } of groups) element.open = open;
  };
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  document.getElementById("unfold").addEventListener("click", fold(true));
  document.getElementById("fold").addEventListener("click", fold(false));
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = groups.filter(({ element }) => !element.open);
    for (const { element } of folded) element.open = true;
  });
  addEventListener("afterprint", () => {
    for (const { element } of folded) element.open = false;
  });
  form.hidden = false;
  apply();
})();
`;
