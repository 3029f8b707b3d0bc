import { rm } from "node:fs/promises";
import { availableParallelism } from "node:os";
import type { Verdict } from "../../verdict/verdict";
import type { Terminal } from "../terminal";
import { mapInParallel } from "./parallel";
import type { Finished } from "./process";
import { slowStep } from "./progress";
import { prepareReports, type StackReports } from "./reports";
import type { SynthesizedStack } from "./synthesize";
import type { Terraform } from "./terraform";

/** A step of Terraform that failed, e.g. `prod: terraform init`. */
export interface StepFailure {
  readonly step: string;
  readonly errors: string;
}

/** One stack with its verdict. */
export interface JudgedStack {
  readonly verdict: Verdict;
  readonly reports: StackReports;
  /** From Terraform's init to the verdict, without waiting for other stacks. */
  readonly milliseconds: number;
  /** Why Terraform made no plan: the verdict is on the synthesized stack then, and stands in for the one wanted. */
  readonly failure?: StepFailure;
}

/** What the stacks are judged with. */
export interface JudgingTools {
  readonly terminal: Terminal;
  readonly reportsFolder: string;
  /** Undefined where there is no Terraform: the synthesized stacks are judged. */
  readonly terraform: Terraform | undefined;
  readonly judge: (path: string, stack: SynthesizedStack) => Promise<Verdict>;
}

interface PreparedStack {
  readonly stack: SynthesizedStack;
  readonly reports: StackReports;
  readonly milliseconds: number;
  readonly failure?: StepFailure;
}

/** AWS's provider takes most of a gibibyte for each plan under way. */
const mostPlansAtOnce = 4;

async function failureOf(
  terminal: Terminal,
  step: string,
  run: () => Promise<Finished>,
): Promise<StepFailure | undefined> {
  const { outcome, errors } = await slowStep(terminal, step, run);
  return outcome === "done" ? undefined : { step, errors };
}

async function prepare(stack: SynthesizedStack, tools: JudgingTools): Promise<PreparedStack> {
  const { terminal, terraform } = tools;
  const start = performance.now();
  const reports = await prepareReports(tools.reportsFolder, stack.name);
  const failure =
    terraform && (await failureOf(terminal, `${stack.name}: terraform init`, () => terraform.initialize(stack)));
  return { stack, reports, failure, milliseconds: performance.now() - start };
}

async function planFailure({ stack, reports }: PreparedStack, tools: JudgingTools): Promise<StepFailure | undefined> {
  const { terminal, terraform } = tools;
  if (terraform === undefined) {
    return undefined;
  }
  const run = (): Promise<Finished> => terraform.plan(stack, reports.plan);
  const failure = await failureOf(terminal, `${stack.name}: terraform plan`, run);
  if (failure !== undefined) {
    await rm(reports.plan, { force: true });
  }
  return failure;
}

async function judgeStack(prepared: PreparedStack, tools: JudgingTools): Promise<JudgedStack> {
  const { stack, reports } = prepared;
  const start = performance.now();
  const failure = prepared.failure ?? (await planFailure(prepared, tools));
  const isPlanned = tools.terraform !== undefined && failure === undefined;
  const verdict = await tools.judge(isPlanned ? reports.plan : stack.folder, stack);
  return { verdict, reports, failure, milliseconds: prepared.milliseconds + performance.now() - start };
}

/** Plans each stack where there is a Terraform, and judges it. */
export async function judgeStacks(
  stacks: readonly SynthesizedStack[],
  tools: JudgingTools,
): Promise<readonly JudgedStack[]> {
  const prepared: PreparedStack[] = [];
  // One after the other: Terraform's plugin cache is not safe for two inits at once.
  for (const stack of stacks) {
    prepared.push(await prepare(stack, tools));
  }
  const limit = Math.min(availableParallelism(), mostPlansAtOnce);
  return mapInParallel(prepared, limit, (stack) => judgeStack(stack, tools));
}
