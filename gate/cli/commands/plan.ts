import { join } from "node:path";
import type { Command } from "commander";
import { check, type CheckOptions } from "../../check";
import { GateError } from "../../errors";
import { jsonReport } from "../../report/json";
import { tableReport } from "../../report/table";
import { textReport } from "../../report/text";
import { exitCodeOf, worstExitCode } from "../../verdict/exit-code";
import type { Verdict } from "../../verdict/verdict";
import type { CommandContext } from "../context";
import { checkOptionsOf } from "../check-options";
import { openGate, type OpenGate } from "../open-gate";
import { addJudgingOptions, type JudgingOptions } from "../options";
import { judgeStacks, type JudgedStack } from "../plan/judge-stacks";
import { slowStep } from "../plan/progress";
import { readProject } from "../plan/project";
import { writeReports } from "../plan/reports";
import { synthesize, type SynthesizedStack } from "../plan/synthesize";
import { Terraform, terraformName } from "../plan/terraform";
import { note, wantsColor, writeReport, type Terminal } from "../terminal";

interface PlanOptions extends JudgingOptions {
  readonly reports: string;
}

const examples = `
Examples:
  $ aurora-guard plan                            every stack of the CDKTF project in this folder
  $ aurora-guard plan prod --fail-on high
  $ TERRAFORM_BINARY_NAME=tofu aurora-guard plan
`;

function chosen(stacks: readonly SynthesizedStack[], names: readonly string[]): readonly SynthesizedStack[] {
  const known = stacks.map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new GateError("usage", `plan: the app has no stack "${unknown}"; it has ${known.join(", ")}`);
  }
  return names.length === 0 ? stacks : stacks.filter(({ name }) => names.includes(name));
}

function noteFailure({ failure }: JudgedStack, terminal: Terminal): void {
  if (failure === undefined) {
    return;
  }
  const lines = failure.errors.split("\n").filter((line) => line.trim() !== "");
  note(terminal, `${failure.step} failed:`);
  lines.slice(-15).forEach((line) => note(terminal, `  ${line}`));
  note(
    terminal,
    "  The verdict is a preview on the synthesized stack; as there is no plan to judge, the exit code is 3.",
  );
}

function report(stacks: readonly JudgedStack[], gate: OpenGate, options: PlanOptions, terminal: Terminal): string {
  const color = wantsColor(terminal, options.color);
  const rows = stacks.map((stack) => ({ ...stack, incomplete: stack.failure !== undefined }));
  const verdicts = stacks.map(({ verdict }) => verdict);
  const secrets = verdicts.some(({ document }) => document.kind === "plan")
    ? "A plan.json holds secrets in clear: keep it to yourself.\n"
    : "";
  const places = `Reports: ${join(options.reports, "<stack>", "report.{txt,json}")}\n${secrets}`;
  return [tableReport(rows, { color }), textReport(verdicts, gate.catalog, { all: options.all, color }), places].join(
    "\n",
  );
}

async function writeAllReports(stacks: readonly JudgedStack[], gate: OpenGate): Promise<void> {
  for (const { reports, verdict } of stacks) {
    const text = textReport([verdict], gate.catalog, { color: false, all: true });
    await writeReports(reports, { text, json: jsonReport([verdict], gate.origin) });
  }
}

async function findTerraform(terminal: Terminal, output: string): Promise<Terraform | undefined> {
  const terraform = await Terraform.find(terminal.environment, join(output, ".terraform-plugins"));
  if (terraform === undefined) {
    const name = terraformName(terminal.environment);
    note(terminal, `There is no ${name} on the PATH: the synthesized stacks are judged instead, as a preview.`);
  }
  return terraform;
}

async function judgeOne(path: string, { name, folder }: SynthesizedStack, asked: CheckOptions): Promise<Verdict> {
  const [verdict] = await check(path, { ...asked, name, waiversFolder: folder });
  if (verdict === undefined) {
    throw new GateError("document", `${path}: holds nothing to judge; synthesize the stack again`);
  }
  return verdict;
}

async function plan(names: readonly string[], options: PlanOptions, context: CommandContext): Promise<void> {
  const { terminal, finish } = context;
  const project = await readProject();
  const gate = await openGate();
  const asked = await checkOptionsOf(gate.policies, options);
  const synthesized = await slowStep(terminal, "synthesize", () => synthesize(project, terminal));
  const stacks = await judgeStacks(chosen(synthesized, names), {
    terminal,
    terraform: await findTerraform(terminal, project.output),
    reportsFolder: options.reports,
    judge: (path, stack) => judgeOne(path, stack, asked),
  });
  await writeAllReports(stacks, gate);
  stacks.forEach((stack) => noteFailure(stack, terminal));
  await writeReport(terminal, report(stacks, gate, options, terminal));
  const incomplete = stacks.some(({ failure }) => failure !== undefined);
  const code = exitCodeOf(stacks.map(({ verdict }) => verdict));
  finish(incomplete ? worstExitCode(code, 3) : code);
}

/** `aurora-guard plan`: synthesizes a CDKTF project, plans each stack and judges it. */
export function registerPlan(program: Command, context: CommandContext): void {
  const command = program
    .command("plan")
    .description("synthesize the CDKTF project in this folder, plan its stacks with Terraform and judge them")
    .argument("[stack...]", "names of stacks (default: all)")
    .option("--reports <folder>", "folder for the reports and plans", "reports");
  addJudgingOptions(command)
    .addHelpText("after", examples)
    .action((stacks: string[], options: PlanOptions) => plan(stacks, options, context));
}
