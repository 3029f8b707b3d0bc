import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type IStackSynthesizer, type ISynthesisSession, type TerraformResource, TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";
import type { AcknowledgeableRule, Acknowledgement, Acknowledgements, InsecureChoice } from "./acknowledgement";

/** Name of the file that synthesis leaves in the stack's folder. */
export const waiversFileName = "aurora-guard.waivers.json";

/** One acknowledged insecure choice, as the gate reads it. */
export interface Waiver extends Acknowledgement {
  /** Id of the rule that is broken. */
  readonly rule: AcknowledgeableRule;
  /** Terraform address of the resource that breaks the rule. */
  readonly address: string;
}

interface RecordedWaiver {
  readonly rule: AcknowledgeableRule;
  readonly resource: TerraformResource;
  readonly acknowledgement: Acknowledgement;
}

/**
 * Synthesizes a stack as before, and leaves the acknowledgements of its constructs beside it in
 * `aurora-guard.waivers.json`: an array, empty when nothing was acknowledged, so that no old file outlives its cause.
 */
export class WaiverSynthesizer implements IStackSynthesizer {
  private readonly recorded: RecordedWaiver[] = [];

  private constructor(
    private readonly stack: TerraformStack,
    private readonly wrapped: IStackSynthesizer,
  ) {}

  /** The recorder of the stack in which the construct is, put around the stack's synthesizer at the first call. */
  public static of(construct: IConstruct): WaiverSynthesizer {
    const stack = TerraformStack.of(construct);
    if (stack.synthesizer instanceof WaiverSynthesizer) return stack.synthesizer;
    const recorder = new WaiverSynthesizer(stack, stack.synthesizer);
    stack.synthesizer = recorder;
    return recorder;
  }

  /** Records the acknowledgements of the choices made, for each of the resources that carry the choice. */
  public record<Rule extends AcknowledgeableRule>(
    choices: readonly InsecureChoice<Rule>[],
    acknowledgements: Acknowledgements<Rule> | undefined,
    resourcesOf: (rule: Rule) => readonly TerraformResource[],
  ): void {
    for (const { rule } of choices) {
      const acknowledgement = acknowledgements?.[rule];
      if (acknowledgement === undefined) continue;
      this.recorded.push(...resourcesOf(rule).map((resource) => ({ rule, resource, acknowledgement })));
    }
  }

  public synthesize(session: ISynthesisSession): void {
    this.wrapped.synthesize(session);
    const folder = join(session.outdir, session.manifest.forStack(this.stack).workingDirectory);
    writeFileSync(join(folder, waiversFileName), `${JSON.stringify(this.waivers(), undefined, 2)}\n`);
  }

  /** Addresses are taken at the end, as a logical id may be overridden until then. */
  private waivers(): readonly Waiver[] {
    return this.recorded
      .map(({ rule, resource, acknowledgement: { reason, owner, expires } }) => ({
        rule,
        address: `${resource.terraformResourceType}.${resource.friendlyUniqueId}`,
        reason,
        owner,
        expires,
      }))
      .sort((left, right) => compare(left.rule, right.rule) || compare(left.address, right.address));
  }
}

function compare(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}
