import { createHash } from "node:crypto";
import type { Document, ResourceChange } from "../document/document";
import { GateError } from "../errors";
import type { Catalog } from "./catalog";
import { checkResult } from "./check-result";
import type { Evaluation } from "./evaluation";
import type { Policies } from "./load";
import type { ParameterValues } from "./parameters";

/** The plan of one environment, and the environment's name. */
export interface NamedDocument {
  readonly name: string;
  readonly document: Document;
}

/** What the rules over several environments said, and of what. */
export interface FleetEvaluation {
  /** The environments as one document, whose resources are those that were compared, with the environment before the address. */
  readonly document: Document;
  readonly evaluation: Evaluation;
  /** The rules that ran. */
  readonly catalog: Catalog;
}

/** The area of the rules that compare environments. */
const area = "fleet/";

/**
 * Evaluates the rules over the plans of several environments of one system.
 *
 * @param environments from the least to the most protected; the last is production
 * @throws GateError `policy` when the evaluation fails or is not complete
 */
export async function evaluateFleet(
  policies: Policies,
  environments: readonly NamedDocument[],
  parameters: ParameterValues,
): Promise<FleetEvaluation> {
  const { evaluateWasm } = await import("./engine");
  const source = environments.map(({ name, document }) => `${name}=${document.source}`).join(" ");
  const input = inputOf(environments);
  const resultSet = await evaluateWasm(policies, source, input, parameters, policies.entrypoints.fleet);
  const resourceChanges = membersOf(resultSet, source, environments);
  const catalog = { ...policies.catalog, rules: policies.catalog.rules.filter(({ id }) => id.startsWith(area)) };
  const evaluation = checkResult(resultSet, { source, catalog, resources: resourceChanges.length });
  return { document: fleetDocument(source, input, environments, resourceChanges), evaluation, catalog };
}

function inputOf(environments: readonly NamedDocument[]): Uint8Array {
  const parts = environments.map(({ name, document }) => {
    return Buffer.concat([Buffer.from(`{"name":${JSON.stringify(name)},"plan":`), document.input, Buffer.from("}")]);
  });
  const separated = parts.flatMap((part, index) => (index === 0 ? [part] : [Buffer.from(","), part]));
  return Buffer.concat([Buffer.from('{"plans":['), ...separated, Buffer.from("]}")]);
}

/** The resources that the policies compared, by the pairs of plan and resource that they name. */
function membersOf(
  resultSet: unknown,
  source: string,
  environments: readonly NamedDocument[],
): readonly ResourceChange[] {
  const members = (resultSet as readonly { readonly result?: { readonly members?: unknown } }[])[0]?.result?.members;
  if (!Array.isArray(members)) throw incomplete(source, "the policies did not say what they compared");
  return members.map((member: unknown) => {
    const [plan, handle] = Array.isArray(member) ? (member as readonly unknown[]) : [];
    const environment = environments[Number(plan)];
    const change = environment?.document.resourceChanges[Number(handle)];
    if (environment === undefined || change === undefined) {
      throw incomplete(source, `the policies compared ${JSON.stringify(member)}, which no plan has`);
    }
    return { ...change, address: `${environment.name}: ${change.address}` };
  });
}

function incomplete(source: string, what: string): GateError {
  return new GateError("policy", `${source}: the evaluation is not complete: ${what}; please report this`);
}

function fleetDocument(
  source: string,
  input: Uint8Array,
  environments: readonly NamedDocument[],
  resourceChanges: readonly ResourceChange[],
): Document {
  const digest = createHash("sha256");
  for (const { document } of environments) digest.update(document.sha256);
  return {
    source,
    name: environments.map(({ name }) => name).join(", "),
    kind: "fleet",
    sha256: digest.digest("hex"),
    preview: environments.some(({ document }) => document.preview),
    complete: environments.every(({ document }) => document.complete),
    resourceChanges,
    input,
  };
}
