/**
 * The page's templates. `<%= %>` escapes, in text and between the quotes of an attribute, and is what other people's text
 * goes through; `<%~ %>` does not, and is only for what another template made.
 */
export const templates = {
  "@page": `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="<%= it.policy %>">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title><%= it.heading %></title>
<style><%~ it.style %></style>
</head>
<body>
<a class="skip" href="#findings">Skip to the findings</a>
<header>
<h1><%= it.heading %></h1>
<nav aria-label="Contents"><ul>
<li><a href="#verdict">Verdict</a></li>
<li><a href="#severity">By severity</a></li>
<li><a href="#findings">Findings</a></li>
<% for (const table of it.tables) { %>
<li><a href="#<%= table.id %>"><%= table.title %></a></li>
<% } %>
<li><a href="#origin">Made by</a></li>
</ul></nav>
</header>
<main>
<%~ include("@verdict", it) %>
<%~ include("@tally", it.severity) %>
<section id="findings" aria-labelledby="findings-title">
<h2 id="findings-title">Findings</h2>
<%~ include("@filter") %>
<%~ it.findings %>
</section>
<% for (const table of it.tables) { %>
<%~ include("@tally", table) %>
<% } %>
</main>
<footer id="origin">
<h2>Made by</h2>
<dl>
<dt>Tool</dt><dd>aurora-guard <%= it.version %></dd>
<dt>Policies</dt><dd><code>sha256:<%= it.digest %></code></dd>
<% for (const fact of it.facts) { %>
<dt><%= fact.title %></dt><dd>as of <%= fact.asOf %></dd>
<% } %>
</dl>
</footer>
<script><%~ it.script %></script>
</body>
</html>
`,
  "@verdict": `<section id="verdict" aria-labelledby="verdict-title">
<h2 id="verdict-title">Verdict</h2>
<div class="scroll" role="group" aria-labelledby="verdict-title" tabindex="0">
<table>
<caption>What was judged. Failed and unknown include what is waived</caption>
<thead><tr><th scope="col">Document</th><th scope="col">Judged</th><th scope="col">Verdict</th>
<% for (const name of ["Counting", "Failed", "Unknown", "Waived", "Passed", "Resources", "Rules"]) { %>
<th scope="col" class="number"><%= name %></th>
<% } %>
</tr></thead>
<tbody>
<% for (const row of it.documents) { %>
<tr><th scope="row" class="code"><%= row.name %></th><td><%= row.judged %></td>
<td class="word <%= row.passed ? "pass" : "fail" %>"><%= row.passed ? "PASS" : "FAIL" %></td>
<% for (const number of row.numbers) { %><td class="number"><%= number %></td><% } %></tr>
<% } %>
</tbody>
</table>
</div>
<% if (it.hiddenDocuments > 0) { %><p>… and <%= it.hiddenDocuments %> more documents</p><% } %>
</section>
`,
  "@tally": `<section id="<%= it.id %>" aria-labelledby="<%= it.id %>-title">
<h2 id="<%= it.id %>-title"><%= it.title %></h2>
<% if (it.rows.length === 0) { %>
<p>No rule that was asked stands for any.</p>
<% } else { %>
<% if (it.chart) { %><%~ include("@chart", it) %><% } %>
<div class="scroll" role="group" aria-labelledby="<%= it.id %>-title" tabindex="0">
<table>
<caption>Results, <%= it.caption %>. What is waived is counted there only</caption>
<thead><tr><th scope="col"><%= it.column %></th><th scope="col">Stands</th>
<% for (const name of ["Failed", "Unknown", "Waived", "Passed"]) { %><th scope="col" class="number"><%= name %></th><% } %>
<% if (it.rules) { %><th scope="col">Rules that were asked</th><% } %></tr></thead>
<tbody>
<% for (const row of it.rows) { %>
<tr><th scope="row"><%= row.name %></th><td class="word <%= row.worst %>"><%= row.stands %></td>
<% for (const kind of ["fail", "unknown", "waived", "pass"]) { %><td class="number"><%= row[kind] %></td><% } %>
<% if (it.rules) { %><td class="code"><%= row.rules.join(", ") %></td><% } %></tr>
<% } %>
</tbody>
</table>
</div>
<% } %>
</section>
`,
  "@chart": `<figure>
<svg role="img" aria-label="Bar chart of the findings, <%= it.caption %>; the table below has its numbers" viewBox="0 0 560 <%= it.chart.height + 30 %>">
<defs>
<pattern id="<%= it.id %>-unknown" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="ink unknown" d="M1.5 0V6" stroke-width="3"/></pattern>
<pattern id="<%= it.id %>-waived" width="6" height="6" patternUnits="userSpaceOnUse"><circle class="ink waived" cx="3" cy="3" r="1.4"/></pattern>
</defs>
<% for (const bar of it.chart.bars) { %>
<text x="82" y="<%= bar.y + 18 %>" text-anchor="end"><%= bar.name %></text>
<% for (const part of bar.stretches) { %>
<rect class="<%= part.kind === "fail" ? "bar fail" : "frame" %>" x="<%= part.x %>" y="<%= bar.y + 4 %>" width="<%= part.width %>" height="20"<% if (part.kind !== "fail") { %> fill="none"<% } %>/>
<% if (part.kind !== "fail") { %><rect fill="url(#<%= it.id %>-<%= part.kind %>)" x="<%= part.x %>" y="<%= bar.y + 4 %>" width="<%= part.width %>" height="20"/><% } %>
<% } %>
<text x="<%= bar.end %>" y="<%= bar.y + 18 %>"><%= bar.total %></text>
<% } %>
<rect class="bar fail" x="90" y="<%= it.chart.height + 8 %>" width="16" height="14"/><text x="111" y="<%= it.chart.height + 20 %>">failed</text>
<rect class="frame" x="175" y="<%= it.chart.height + 8 %>" width="16" height="14"/><rect fill="url(#<%= it.id %>-unknown)" x="175" y="<%= it.chart.height + 8 %>" width="16" height="14"/><text x="196" y="<%= it.chart.height + 20 %>">unknown</text>
<rect class="frame" x="280" y="<%= it.chart.height + 8 %>" width="16" height="14"/><rect fill="url(#<%= it.id %>-waived)" x="280" y="<%= it.chart.height + 8 %>" width="16" height="14"/><text x="301" y="<%= it.chart.height + 20 %>">waived</text>
</svg>
<% if (it.chart.hidden > 0) { %><figcaption>The rows with the most findings; <%= it.chart.hidden %> more are in the table only.</figcaption><% } %>
</figure>
`,
  "@filter": `<form id="filter" hidden aria-label="Filter the findings">
<fieldset><legend>Status</legend>
<% for (const name of ["fail", "unknown", "waived"]) { %>
<label><input type="checkbox" name="status" value="<%= name %>" checked> <%= name %></label>
<% } %>
</fieldset>
<fieldset><legend>Severity</legend>
<% for (const name of ["critical", "high", "medium", "low"]) { %>
<label><input type="checkbox" name="severity" value="<%= name %>" checked> <%= name %></label>
<% } %>
</fieldset>
<label>Text <input type="search" name="text" autocomplete="off"></label>
<span><button type="reset">Show all</button> <button type="button" id="unfold">Unfold</button> <button type="button" id="fold">Fold</button></span>
<p id="shown" role="status"></p>
</form>
`,
  "@document": `<h3><code><%= it.name %></code>: <span class="word <%= it.passed ? "pass" : "fail" %>"><%= it.passed ? "PASS" : "FAIL" %></span></h3>
<p class="soft"><%= it.about %></p>
<% if (it.remarks.length > 0) { %>
<ul>
<% for (const remark of it.remarks) { %>
<li><strong><%= remark.word %>:</strong> <%= remark.text %></li>
<% } %>
<% if (it.hidden > 0) { %><li>… and <%= it.hidden %> more of these</li><% } %>
</ul>
<% } %>
`,
  "@group": `<details class="group" data-status="<%= it.status %>" data-severity="<%= it.severity %>"<% if (it.open) { %> open<% } %>>
<summary><h4><span class="word <%= it.status %>"><%= it.status.toUpperCase() %></span> <%= it.severity %> <code><%= it.name %></code><% if (it.rule) { %>: <%= it.rule.title %><% } %><% if (it.total > 1) { %> (<%= it.total %>)<% } %></h4><% if (!it.counts && it.status !== "waived") { %> <span class="soft">does not count</span><% } %></summary>
<dl>
<% if (it.rule) { %>
<dt>Wanted</dt><dd><code><%= it.rule.wanted %></code></dd>
<dt>Fix</dt><dd><%~ include("@prose", { parts: it.fix }) %></dd>
<dt>Why</dt><dd><%~ include("@prose", { parts: it.why }) %></dd>
<% for (const page of it.pages) { %>
<dt>Read</dt><dd><a href="<%= page %>" rel="noreferrer"><%= page.replace("https://", "") %></a></dd>
<% } %>
<% } %>
</dl>
<ul class="findings">
<% for (const finding of it.findings) { %>
<li><code><%= finding.address %></code><% if (finding.place) { %> <span class="soft">(<%= finding.place %>)</span><% } %>: <%= finding.found %><% if (finding.expected) { %>; wanted <code><%= finding.expected %></code><% } %><% for (const remark of finding.remarks) { %><br><span class="soft"><%= remark %></span><% } %></li>
<% } %>
</ul>
<% if (it.hidden > 0) { %><p>… and <%= it.hidden %> more of this rule</p><% } %>
</details>
`,
  "@prose": `<% for (const part of it.parts) { %><% if (part.code) { %><code><%= part.text %></code><% } else { %><%= part.text %><% } %><% } %>`,
} as const;

/** The name of one of the templates. */
export type TemplateName = keyof typeof templates;
