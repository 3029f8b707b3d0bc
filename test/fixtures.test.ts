import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const plansFolder = join(__dirname, "fixtures", "plans");
const names = readdirSync(plansFolder);

function read(name: string, file: string): string {
  return readFileSync(join(plansFolder, name, file), "utf8");
}

describe.each(names)("the plan fixture %s", (name) => {
  const files = readdirSync(join(plansFolder, name));
  const documents = files.filter((file) => ["plan.json", "state.json"].includes(file));

  it("has the source it was made from beside it, headed by a comment that says what it shows", () => {
    const sources = files.filter((file) => ["main.tf", "main.ts"].includes(file));
    expect(sources).toHaveLength(1);
    expect(sources.map((file) => read(name, file)).join("")).toMatch(/^(# |\/\*\* )\S.*\.( \*\/)?$/m);
  });

  it("is a plan of format 1.2 that Terraform 1.11.4 completed without errors", () => {
    const plan = JSON.parse(read(name, "plan.json")) as Record<string, unknown>;
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
    const text = read(name, file);
    const document = JSON.parse(text) as Record<string, unknown>;
    expect(text).toBe(`${JSON.stringify(document)}\n`);
    expect(document).not.toHaveProperty("timestamp");
  });

  it.each(documents)("keeps the paths of the machine it was made on out of %s", (file) => {
    expect(read(name, file)).not.toMatch(/"(\/(tmp|home|root|work|var|Users)\/|[A-Z]:\\\\)/);
  });

  it.each(documents)("shows only the example account in %s", (file) => {
    const accounts = [...read(name, file).matchAll(/arn:aws:[a-z-]+:[a-z0-9-]*:(\d{12}):/g)].map((match) => match[1]);
    expect(accounts.filter((account) => account !== "111122223333")).toEqual([]);
  });
});
