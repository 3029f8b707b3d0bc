import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { planFolders } from "../scripts/plan-folders";

const folders = [...planFolders()];

describe.each(folders)("the plan %s", (_name, folder) => {
  const files = readdirSync(folder);

  function read(file: string): string {
    return readFileSync(join(folder, file), "utf8");
  }

  const documents = files.filter((file) => ["plan.json", "state.json"].includes(file));

  it("has the source it was made from beside it, headed by a comment that says what it shows", () => {
    const sources = files.filter((file) => ["main.tf", "main.ts"].includes(file));
    expect(sources).toHaveLength(1);
    expect(sources.map(read).join("")).toMatch(/^(# \S.*\.|\/\*\* \S.*\. \*\/| \* \S.*\.)$/m);
  });

  it("is a plan of format 1.2 that Terraform 1.11.4 completed without errors", () => {
    const plan = JSON.parse(read("plan.json")) as Record<string, unknown>;
    expect({
      format: plan.format_version,
      terraform: plan.terraform_version,
      errored: plan.errored,
      complete: plan.complete,
    }).toEqual({ format: "1.2", terraform: "1.11.4", errored: false, complete: true });
  });

  it("has a state made by the same Terraform exactly where there was a prior state", () => {
    expect(files.includes("state.json")).toBe(files.includes("prior-state.json"));
  });

  it.each(documents)("keeps %s as one line of canonical JSON without the time it was made", (file) => {
    const text = read(file);
    const document = JSON.parse(text) as Record<string, unknown>;
    expect(text).toBe(`${JSON.stringify(document)}\n`);
    expect(document).not.toHaveProperty("timestamp");
  });

  it.each(documents)("keeps the paths of the machine it was made on out of %s", (file) => {
    expect(read(file)).not.toMatch(/"(\/(tmp|home|root|work|var|Users)\/|[A-Z]:\\\\)/);
  });

  it.each(documents)("shows only the example accounts of AWS in %s", (file) => {
    const accounts = [...read(file).matchAll(/arn:aws:[a-z-]+:[a-z0-9-]*:(\d{12}):/g)].map((match) => match[1]);
    expect(accounts.filter((account) => !["111122223333", "444455556666"].includes(account ?? ""))).toEqual([]);
  });
});
