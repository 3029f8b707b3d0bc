import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { describeWith } from "../support/requires";
import { fileOf, rules } from "./rules-on-disk";

/** The Terraform of the rules' pages, by the name of a file that would hold it. */
const samples = rules.flatMap(([id]) =>
  [...fileOf(id, ".md").matchAll(/^```hcl\n(.*?)^```$/gms)].map(
    ([, sample = ""], index) => [`${id.replace("/", "-")}-${index + 1}.tf`, sample] as const,
  ),
);

describeWith("terraform", "the Terraform of the rules' pages", () => {
  test("parses, and is written as terraform fmt writes it", () => {
    const folder = mkdtempSync(join(tmpdir(), "aurora-guard-pages-"));
    try {
      for (const [name, sample] of samples) writeFileSync(join(folder, name), sample);
      const { status, stdout, stderr } = spawnSync("terraform", ["fmt", "-check", folder], { encoding: "utf8" });
      expect({ status, stdout, faults: status === 0 ? "" : stderr }).toEqual({ status: 0, stdout: "", faults: "" });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
