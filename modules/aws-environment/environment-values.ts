import type { Problem } from "../validation/problems";

/** Where stacks are deployed. Everything that a plan would otherwise have to ask AWS for is written down. */
export interface EnvironmentValues {
  /** The account: twelve digits. Terraform refuses to work in any other. */
  readonly accountId: string;
  /** The Region, such as `eu-central-1`. */
  readonly region: string;
  /** Names of the Availability Zones to use, in the order in which subnets are numbered: append, never reorder. */
  readonly availabilityZones: readonly string[];
  /**
   * Tags on every resource.
   *
   * @default none
   */
  readonly tags?: Readonly<Record<string, string>>;
}

/** The values that cannot be an account, a Region, or zones of that Region. */
export function environmentProblems({ accountId, region, availabilityZones }: EnvironmentValues): readonly Problem[] {
  const problems: Problem[] = [];
  if (!/^\d{12}$/.test(accountId)) {
    problems.push({
      property: "accountId",
      given: accountId,
      allowed: "an AWS account id of twelve digits, as a text",
      fix: 'write it with its leading zeros, such as "012345678901"',
    });
  }
  if (!/^[a-z]{2,4}(-[a-z]+)+-\d+$/.test(region)) {
    problems.push({
      property: "region",
      given: region,
      allowed: "the code of an AWS Region",
      fix: "write the code, such as eu-central-1, and not the Region's name",
    });
  }
  const strangers = availabilityZones.filter((zone) => !zone.startsWith(region) || zone === region);
  if (strangers.length > 0) {
    problems.push({
      property: "availabilityZones",
      given: strangers,
      allowed: `names of zones in ${region}`,
      fix: `write names such as ${region}a`,
    });
  }
  return problems;
}
