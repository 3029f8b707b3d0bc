import { chmodSync, readFileSync, symlinkSync } from "node:fs";
import { delimiter, join } from "node:path";
import { auroraGuard, type Run } from "./aurora-guard";
import { writeFiles } from "./temporary-folder";

/** An app that writes what CDKTF would write for two stacks of `stack.json`, and keeps the context it was given. */
const app = `
const { mkdirSync, readFileSync, writeFileSync } = require("node:fs");
const content = JSON.parse(readFileSync("stack.json", "utf8"));
const output = process.env.CDKTF_OUTDIR;
const write = (path, content) => writeFileSync(output + "/" + path, JSON.stringify(content));
const stacks = {};
for (const name of ["dev", "prod"]) {
  mkdirSync(output + "/stacks/" + name, { recursive: true });
  const annotation = { level: "@cdktf/warn", constructPath: name + "/Orders", message: "no waiver owner" };
  stacks[name] = {
    name,
    workingDirectory: "stacks/" + name,
    synthesizedStackPath: "stacks/" + name + "/cdk.tf.json",
    annotations: name === "dev" ? [annotation] : [],
  };
  write("stacks/" + name + "/cdk.tf.json", { "//": { metadata: { stackName: name } }, ...content });
}
write("manifest.json", { version: "0.21.0", stacks });
writeFileSync("context.json", process.env.CDKTF_CONTEXT_JSON ?? "none");
console.log("the app's own words");
`;

/** A Terraform that shows the plan in `shown.json`, fails at the step in `failing.json`, and keeps a log of its calls. */
const terraform = `#!/usr/bin/env node
const { appendFileSync, existsSync, readFileSync, writeFileSync } = require("node:fs");
const { join, basename } = require("node:path");
const project = process.env.PROJECT;
const [step, ...args] = process.argv.slice(2);
const stack = basename(process.cwd());
const { TF_IN_AUTOMATION, CHECKPOINT_DISABLE } = process.env;
if (step !== "version") {
  const call = { stack, step, args, TF_IN_AUTOMATION, CHECKPOINT_DISABLE };
  appendFileSync(join(project, "calls.log"), JSON.stringify(call) + "\\n");
}
const failing = join(project, "failing.json");
const failure = existsSync(failing) ? JSON.parse(readFileSync(failing, "utf8")) : {};
if (failure.step === step && failure.stack === stack) {
  console.error(failure.message);
  process.exit(1);
}
const out = args.find((arg) => arg.startsWith("-out="));
if (out) writeFileSync(out.slice("-out=".length), "PK");
if (step === "show") console.log(readFileSync(join(project, "shown.json"), "utf8"));
`;

/** One call of the stand-in for Terraform. */
export interface TerraformCall {
  readonly stack: string;
  readonly step: string;
  readonly args: readonly string[];
  readonly TF_IN_AUTOMATION: string;
  readonly CHECKPOINT_DISABLE: string;
}

/** What of Terraform the project finds on its `PATH`. */
export interface ProjectTools {
  /** Name of a stand-in for Terraform. */
  readonly standIn?: string;
  /** Further folders of the `PATH`, e.g. those that hold the real Terraform. */
  readonly path?: string;
}

/** A CDKTF project with the stacks dev and prod, and a `PATH` that holds Node and the tools given. */
export class CdktfProject {
  public constructor(
    public readonly folder: string,
    private readonly tools: ProjectTools = {},
  ) {
    writeFiles(folder, {
      "cdktf.json": { language: "typescript", app: "node app.cjs", context: { region: "eu-central-1" } },
      "app.cjs": app,
      "stack.json": {},
      "bin/.keep": "",
    });
    symlinkSync(process.execPath, join(folder, "bin", "node"));
    if (tools.standIn !== undefined) {
      writeFiles(folder, { [`bin/${tools.standIn}`]: terraform });
      chmodSync(join(folder, "bin", tools.standIn), 0o755);
    }
  }

  /** Runs `aurora-guard plan` in the project, with durations replaced by `<time>`. */
  public plan(args: readonly string[] = [], environment: Readonly<Record<string, string>> = {}): Run {
    const PATH = [join(this.folder, "bin"), ...(this.tools.path === undefined ? [] : [this.tools.path])].join(
      delimiter,
    );
    const { code, stdout, stderr } = auroraGuard(["plan", ...args], {
      folder: this.folder,
      environment: { PATH, PROJECT: this.folder, ...environment },
    });
    return { code, stdout: withoutTimes(stdout), stderr: withoutTimes(stderr) };
  }

  /** What the stand-in for Terraform was called with. */
  public calls(): readonly TerraformCall[] {
    const lines = readFileSync(join(this.folder, "calls.log"), "utf8").trim().split("\n");
    return lines.map((line) => JSON.parse(line) as TerraformCall);
  }
}

function withoutTimes(text: string): string {
  return text.replace(/ *\b(\d+ ms|\d+\.\d s)\b/g, " <time>").replace(/ +time$/m, " time");
}
