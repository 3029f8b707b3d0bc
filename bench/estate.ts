/** What of a Terraform plan grows with the estate. Source: https://developer.hashicorp.com/terraform/internals/json-format */
export interface Plan {
  readonly planned_values: Values;
  readonly prior_state: { readonly values: Values };
  readonly resource_changes: readonly Addressed[];
  readonly configuration: { readonly root_module: Readonly<Record<string, unknown>> };
  readonly relevant_attributes: readonly { readonly resource: string }[];
}

interface Values {
  readonly root_module: { readonly resources?: readonly Addressed[]; readonly child_modules?: unknown };
}

interface Addressed {
  readonly address: string;
}

/** The name that every resource of the plans to repeat bears; each copy gets a name of its own in its stead. */
const name = "orders";

/**
 * A plan of the size asked for: its parts, in turn and again and again, each copy in a module of its own, as Terraform
 * writes modules. Addresses, names and references of a copy stay within it.
 *
 * @param parts plans without modules of their own; one that stands in the list twice is as often again in the estate
 * @param bytes the size at least, in bytes of JSON; at most one copy more
 * @throws Error when a part has modules
 */
export function estate(parts: readonly Plan[], bytes: number): { readonly plan: Plan; readonly copies: number } {
  const copies: Plan[] = [];
  for (let size = 0; size < bytes;) {
    const part = parts[copies.length % parts.length];
    if (part === undefined) throw new Error("parts: got none, want at least one plan to repeat");
    const copy = `${name}${String(copies.length + 1).padStart(4, "0")}`;
    const moved = intoModule(part, copy);
    copies.push(moved);
    size += JSON.stringify(moved).length;
  }
  return { plan: joined(copies), copies: copies.length };
}

function intoModule(part: Plan, copy: string): Plan {
  const plan = JSON.parse(JSON.stringify(part).replaceAll(name, copy)) as Plan;
  if (plan.planned_values.root_module.child_modules ?? plan.configuration.root_module["module_calls"]) {
    throw new Error("parts: got a plan with modules, want one whose resources are all in the root module");
  }
  const address = `module.${copy}`;
  const within = <T extends Addressed>(item: T): T => ({ ...item, address: `${address}.${item.address}` });
  const values = ({ root_module: { resources = [] } }: Values): Values => ({
    root_module: { child_modules: [{ resources: resources.map(within), address }] },
  });
  return {
    ...plan,
    planned_values: values(plan.planned_values),
    prior_state: { ...plan.prior_state, values: values(plan.prior_state.values) },
    resource_changes: plan.resource_changes.map((change) => ({ ...within(change), module_address: address })),
    configuration: {
      ...plan.configuration,
      root_module: { module_calls: { [copy]: { source: `./${copy}`, module: plan.configuration.root_module } } },
    },
    relevant_attributes: plan.relevant_attributes.map((relevant) => ({
      ...relevant,
      resource: `${address}.${relevant.resource}`,
    })),
  };
}

function joined(copies: readonly Plan[]): Plan {
  const [first] = copies;
  if (first === undefined) throw new Error("bytes: got 0 or less, want a size of at least 1 byte");
  const modules = (of: (plan: Plan) => Values): Values => ({
    root_module: { child_modules: copies.flatMap((copy) => of(copy).root_module.child_modules ?? []) },
  });
  const calls = copies.map(({ configuration }) => configuration.root_module["module_calls"]);
  return {
    ...first,
    planned_values: modules((plan) => plan.planned_values),
    prior_state: { ...first.prior_state, values: modules((plan) => plan.prior_state.values) },
    resource_changes: copies.flatMap((copy) => copy.resource_changes),
    configuration: {
      ...first.configuration,
      root_module: { module_calls: Object.assign({}, ...calls) as Readonly<Record<string, unknown>> },
    },
    relevant_attributes: copies.flatMap((copy) => copy.relevant_attributes),
  };
}
