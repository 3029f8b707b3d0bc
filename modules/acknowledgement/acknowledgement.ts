import { type Problem } from "../validation/problems";

/** Ids of the gate's rules that a construct can be told to break. */
export type AcknowledgeableRule =
  | "backup/second_copy"
  | "kms/key_rotation"
  | "rds/backtrack"
  | "rds/backup_retention"
  | "rds/deletion_protection"
  | "rds/iam_authentication"
  | "rds/instance_not_public"
  | "rds/log_exports"
  | "rds/minor_upgrades"
  | "rds/reader_instance"
  | "rds/storage_encrypted"
  | "rds/tls_enforced";

/** Why an insecure choice is made, by whom, and until when. Synthesis writes it into the stack's waivers. */
export interface Acknowledgement {
  /** Why the choice is needed, for a reader who was not there. */
  readonly reason: string;
  /** Who answers for it: a person or a team, as your organisation names them. */
  readonly owner: string;
  /** Last day on which it holds, as `YYYY-MM-DD`. */
  readonly expires: string;
}

/** Acknowledgements by the id of the rule that the insecure choice breaks. */
export type Acknowledgements<Rule extends AcknowledgeableRule = AcknowledgeableRule> = {
  readonly [rule in Rule]?: Acknowledgement;
};

/** A property whose value breaks a rule. */
export interface InsecureChoice<Rule extends AcknowledgeableRule = AcknowledgeableRule> {
  readonly rule: Rule;
  readonly property: string;
  readonly given: unknown;
  /** The values that need no acknowledgement, in the user's words. */
  readonly secure: string;
}

/** Every insecure choice without an acknowledgement, every acknowledgement without a choice, every malformed one. */
export function acknowledgementProblems(
  choices: readonly InsecureChoice[],
  acknowledgements: Acknowledgements = {},
): readonly Problem[] {
  const given = Object.entries(acknowledgements).filter((entry) => entry[1] !== undefined);
  const chosen = new Set<string>(choices.map(({ rule }) => rule));
  return [
    ...choices.filter(({ rule }) => acknowledgements[rule] === undefined).map(unacknowledged),
    ...given.filter(([rule]) => !chosen.has(rule)).map(([rule, value]) => needless(rule, value)),
    ...given.flatMap(([rule, value]) => malformed(rule, value)),
  ];
}

function unacknowledged({ rule, property, given, secure }: InsecureChoice): Problem {
  return {
    property,
    given,
    allowed: `${secure}, or another value with an acknowledgement of ${rule}`,
    fix: `remove ${property}, or add acknowledgements: { "${rule}": { reason, owner, expires } }`,
  };
}

function needless(rule: string, given: Acknowledgement): Problem {
  return {
    property: `acknowledgements["${rule}"]`,
    given,
    allowed: "acknowledgements of insecure choices that are made here",
    fix: "remove it",
  };
}

function malformed(rule: string, { reason, owner, expires }: Acknowledgement): readonly Problem[] {
  const texts = Object.entries({ reason, owner })
    .filter(([, value]) => value.trim() === "")
    .map(([name, value]) => ({
      property: `acknowledgements["${rule}"].${name}`,
      given: value,
      allowed: "a text that is not empty",
      fix: `say ${name === "reason" ? "why the choice is needed" : "who answers for it"}`,
    }));
  if (isCalendarDate(expires)) return texts;
  const date = {
    property: `acknowledgements["${rule}"].expires`,
    given: expires,
    allowed: "a date of the calendar as YYYY-MM-DD",
    fix: "give the last day on which the choice may stand",
  };
  return [...texts, date];
}

function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
