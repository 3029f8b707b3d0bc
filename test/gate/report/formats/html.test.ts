import { createHash } from "node:crypto";
import { script } from "../../../../gate/report/html/script";
import { style } from "../../../../gate/report/html/style";
import type { Verdict } from "../../../../gate/verdict/verdict";
import { hostile, verdicts, waiver } from "../golden-verdicts";
import { failures, hugeVerdict, reportOf } from "../many";
import { failure, passing, undecided, verdictOn } from "../verdicts";

const fiveMegabytes = 5_000_000;

const report = (...judged: readonly Verdict[]): Promise<string> => reportOf("html", judged);

/** The names of all tags that open, in order. */
function tagsOf(page: string): readonly string[] {
  return [...page.matchAll(/<([a-z][a-z0-9]*)/g)].map(([, name = ""]) => name);
}

/** How often a pattern is there. */
function count(page: string, pattern: RegExp): number {
  return page.match(pattern)?.length ?? 0;
}

/** A verdict that shows the text in each place that shows one. */
function verdictWith(text: string): Verdict {
  const results = [
    { ...failure, address: text, attribute: text, found: text },
    { ...failure, rule: text, address: text, expiredWaiver: { ...waiver, reason: text, ticket: text } },
    { ...undecided, address: text, needs: [text], related: [text], expected: text, reason: text },
    { ...failure, address: text, counts: false, waiver: { ...waiver, reason: text, owner: text } },
  ];
  return {
    ...verdictOn(text, results, { terraformVersion: text }),
    notices: [{ level: "warning", text }],
    off: [{ rule: "kms/*", reason: text }],
  };
}

describe("the page", () => {
  test("lets no text of a plan be markup, in any place that shows some", async () => {
    const text = `"' onload=alert(1) x='</style></script><img src=x> ${hostile}`;
    const page = await report(verdictWith(text));

    expect(tagsOf(page)).toEqual(tagsOf(await report(verdictWith("plain"))));
    expect(page).not.toContain("\u001b");
    expect(page).not.toContain("\u202e");
    // In every tag, quotes are in pairs: none was ended by the text.
    const tags = page.slice(page.indexOf("<body>"), page.indexOf("<script>")).match(/<[^>]*>/g) ?? [];
    expect(tags.filter((tag) => count(tag, /"/g) % 2 === 1 || /onload/.test(tag))).toEqual([]);
  });

  test("loads nothing, and its policy lets its own style and script through and no other", async () => {
    const page = await reportOf("html", verdicts);
    const hash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
    const [, policy = ""] = /Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
    const between = (start: string, end: string): string => page.slice(page.indexOf(start), page.indexOf(end));

    expect(policy.replaceAll("&#39;", "'").split("; ")).toEqual([
      "default-src 'none'",
      `style-src ${hash(style)}`,
      `script-src ${hash(script)}`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(between("<style>", "</style>")).toBe(`<style>${style}`);
    expect(between("<script>", "</script>")).toBe(`<script>${script}`);
    expect(page).not.toMatch(/<[^>]*\s(on\w+|style|src)=|<link|@import|<base/);
  });

  test("links to pages over https only", async () => {
    const hrefs = [...(await reportOf("html", verdicts)).matchAll(/ href="([^"]*)"/g)].map(([, href = ""]) => href);

    expect(hrefs.filter((href) => !href.startsWith("#"))).toEqual([
      "https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html",
    ]);
  });

  test("has landmarks, ids that are there once for each link and label, and tables whose heads say what they head", async () => {
    const page = await reportOf("html", verdicts);
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    const asked = [...page.matchAll(/ (?:href="#|aria-labelledby="|fill="url\(#)([^")]*)/g)].map(([, id]) => id);

    expect(["header", "nav", "main", "footer", "h1"].map((tag) => count(page, new RegExp(`<${tag}[ >]`, "g")))).toEqual(
      [...[1, 1, 1, 1, 1]],
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(asked.filter((id) => !ids.includes(id))).toEqual([]);
    expect(count(page, /<th(?! scope="(?:col|row)")[ >]/g)).toBe(0);
    expect(count(page, /<table>/g)).toBe(count(page, /<caption>/g));
    expect(count(page, /<svg(?! role="img" aria-label=)/g)).toBe(0);
  });

  test("counts by severity, requirement and control, what is waived apart", async () => {
    const page = await reportOf("html", verdicts);
    const cellsOf = (name: string): string =>
      (new RegExp(`<th scope="row">${name}</th>(.*?)</tr>`, "s").exec(page)?.[1] ?? "")
        .replace(/<[^>]*>|\n/g, " ")
        .trim()
        .replace(/ +/g, " ");

    expect(["critical", "RDS.27", "SECRET-1"].map(cellsOf)).toEqual([
      "failed 4 0 1 0",
      "failed 5 2 1 2 kms/rotation, rds/customer_managed_key, rds/storage_encrypted",
      "unknown 0 2 0 0 rds/customer_managed_key",
    ]);
  });

  test("says that there is nothing where there is nothing", async () => {
    const page = await report(verdictOn("dev", [passing]));

    expect(page).toContain("<h1>aurora-guard: PASS</h1>");
    expect(count(page, /<svg/g)).toBe(0);
    expect(count(page, /<details/g)).toBe(0);
    expect(page).toContain("No rule that was asked stands for any.");
  });
});

describe("the size of the page", () => {
  test.each<[string, () => readonly Verdict[]]>([
    ["14,000 resources that break one rule", () => [verdictOn("prod", failures(14_000))]],
    ["two hundred documents", () => Array.from({ length: 200 }, (_, index) => verdictOn(`s-${index}`, failures(300)))],
    ["text that escaping makes longer", () => [verdictOn("prod", failures(14_000, { found: '"'.repeat(500) }))]],
    ["addresses of any length", () => [verdictOn("prod", failures(200, { address: "語".repeat(100_000) }))]],
  ])("is under five megabytes for %s, and says what it leaves out", async (_, make) => {
    const page = await reportOf("html", make());

    expect(Buffer.byteLength(page)).toBeLessThan(fiveMegabytes);
    expect(page).toMatch(/… and \d+ more/);
    expect(page.endsWith("</html>\n")).toBe(true);
  });

  test("leaves out rules only where there is no room for their names", async () => {
    const documents = Array.from({ length: 3000 }, (_, index) => ({
      ...verdictOn(`stack-${index}`, [failure, undecided]),
      off: Array.from({ length: 50 }, () => ({ rule: "kms/*", reason: "r".repeat(300) })),
    }));
    const page = await reportOf("html", documents);
    const [, hidden = "0"] = /and (\d+) more findings, for which there is no room/.exec(page) ?? [];
    const inGroups = [...page.matchAll(/… and (\d+) more of this rule/g)].reduce(
      (sum, [, more]) => sum + Number(more),
      0,
    );

    expect(Buffer.byteLength(page)).toBeLessThan(fiveMegabytes);
    expect(page).toContain("… and 2500 more documents");
    expect(Number(hidden)).toBeGreaterThan(0);
    expect(count(page, /^<li><code>/gm) + inGroups + Number(hidden)).toBe(6000);
  });

  test("counts every finding of 14,000 resources, shown or not", async () => {
    const page = await report(hugeVerdict());
    const hidden = [...page.matchAll(/… and (\d+) more of this rule/g)].reduce(
      (sum, [, more]) => sum + Number(more),
      0,
    );

    expect(count(page, /<details class="group"/g)).toBe(200);
    expect(count(page, /^<li><code>/gm) + hidden).toBe(14_000);
  });
});

/** The relative luminance of a colour, as WCAG 2 defines it. */
function luminance(color: string): number {
  const digits = color.length === 4 ? color.replace(/[0-9a-f]/g, "$&$&") : color;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = parseInt(digits.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test.each(["light", "dark", "print"])("the colours of the page have the contrast that WCAG asks for: %s", (theme) => {
  const roots = [...style.matchAll(/:root \{([^}]*)\}/g)].map(([, body = ""]) => {
    return new Map([...body.matchAll(/--(\w+): (#[0-9a-f]+)/g)].map(([, name = "", color = ""]) => [name, color]));
  });
  const colors = roots[["light", "dark", "print"].indexOf(theme)] ?? new Map<string, string>();
  const contrast = (one: string, other: string): number => {
    const [low = 0, high = 0] = [one, other].map((name) => luminance(colors.get(name) ?? "")).sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const inks = ["ink", "soft", "link", "fail", "unknown", "waived", "pass"];
  const pairs = inks.flatMap((ink) => ["page", "box"].map((ground) => `${ink} ${ground}`));

  expect(pairs.filter((pair) => !(contrast(...(pair.split(" ") as [string, string])) >= 4.5))).toEqual([]);
});
