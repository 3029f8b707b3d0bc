/** Why a rule failed or could not decide: the codes that the policies use, each with a phrase for the reports. */
export const reasons: Readonly<Record<string, string>> = {
  absent: "this plan holds none for it",
  block: "a dynamic block makes it, and the plan does not show what it holds",
  depth: "it is in modules nested more than ten levels deep",
  expired: "it has expired, by a dated table of certificates",
  expression: "it depends on what the plan does not show",
  incomplete: "what this plan holds for it leaves something out",
  literal: "the value is written out in the configuration",
  not_in_table: "a dated table of what AWS offers does not hold it",
  outside_plan: "the resource it points to is not in this plan",
  plain_text: "a secret stands there in clear",
  policy_document: "the policy document is not known before apply",
  reference_in_state: "the value lands in the Terraform state",
  schedule: "the schedule is none that is read here",
  support_ended: "its standard support is over, by a dated table of what AWS offers",
  unset: "it is not set, and no documented default decides",
  unset_default: "it is not set, and this is the default",
};
