import { KmsAlias } from "@cdktf/provider-aws/lib/kms-alias";
import { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import { Construct } from "constructs";
import {
  acknowledgementProblems,
  type Acknowledgements,
  type InsecureChoice,
} from "../acknowledgement/acknowledgement";
import { WaiverSynthesizer } from "../acknowledgement/waiver-synthesizer";
import { AwsEnvironment } from "../aws-environment/aws-environment";
import { shownPath } from "../validation/paths";
import { isWholeNumber, type Problem, refuseProblems } from "../validation/problems";
import { keyPolicy } from "./key-policy";
import type { KeyPurpose } from "./key-purpose";

/** A key that encrypts something: an {@link EncryptionKey}, or any object with the ARN of a key. */
export interface KeyReference {
  /** ARN of the key itself, not of an alias. */
  readonly keyArn: string;
}

/** Properties of an {@link EncryptionKey}. */
export interface EncryptionKeyProps {
  /** What the key encrypts. */
  readonly purpose: KeyPurpose;
  /**
   * Alias without its prefix `alias/`: letters, digits, `/`, `_` and `-`, not beginning with `aws/`.
   *
   * @default the path of the construct, such as `prod/Orders/StorageKey`
   */
  readonly alias?: string;
  /**
   * Days between rotations: 90 to 2560.
   *
   * @default 365
   */
  readonly rotationPeriodDays?: number;
  /**
   * Rotate the key each year. `false` needs an acknowledgement of `kms/key_rotation`.
   *
   * @default true
   */
  readonly rotation?: boolean;
  /**
   * Days between a request to delete the key and its deletion: 7 to 30.
   *
   * @default 30
   */
  readonly deletionWindowDays?: number;
  /**
   * Acknowledgements of the insecure choices made here.
   *
   * @default none
   */
  readonly acknowledgements?: Acknowledgements<"kms/key_rotation">;
}

/**
 * A customer-managed KMS key for one purpose: rotated, deleted only after a wait, and usable for its purpose alone.
 *
 * Source: https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html
 *
 * @throws ConstructError when a property cannot be used.
 */
export class EncryptionKey extends Construct implements KeyReference {
  /** ARN of the key. */
  public readonly keyArn: string;
  /** The underlying `aws_kms_key`. */
  public readonly resource: KmsKey;
  /** The underlying `aws_kms_alias`. */
  public readonly alias: KmsAlias;

  public constructor(scope: Construct, id: string, props: EncryptionKeyProps) {
    super(scope, id);
    const choices = insecureChoices(props);
    const alias = props.alias ?? shownPath(this);
    refuseProblems(shownPath(this), [
      ...valueProblems(props, alias),
      ...acknowledgementProblems(choices, props.acknowledgements),
    ]);
    const { rotation = true } = props;
    this.resource = new KmsKey(this, "Default", {
      description: props.purpose.description,
      enableKeyRotation: rotation,
      ...(rotation ? { rotationPeriodInDays: props.rotationPeriodDays ?? 365 } : {}),
      deletionWindowInDays: props.deletionWindowDays ?? 30,
      policy: keyPolicy(this, AwsEnvironment.of(this), props.purpose.use).json,
    });
    this.keyArn = this.resource.arn;
    this.alias = new KmsAlias(this, "Alias", { name: `alias/${alias}`, targetKeyId: this.resource.keyId });
    WaiverSynthesizer.of(this).record(choices, props.acknowledgements, () => [this.resource]);
  }
}

function insecureChoices({ rotation = true }: EncryptionKeyProps): readonly InsecureChoice<"kms/key_rotation">[] {
  return rotation ? [] : [{ rule: "kms/key_rotation", property: "rotation", given: rotation, secure: "true" }];
}

function valueProblems(props: EncryptionKeyProps, alias: string): readonly Problem[] {
  const { rotationPeriodDays = 365, deletionWindowDays = 30 } = props;
  const problems: Problem[] = [];
  if (!/^(?!aws\/)[A-Za-z0-9/_-]{1,250}$/.test(alias)) {
    problems.push({
      property: "alias",
      given: alias,
      allowed: "1 to 250 letters, digits, /, _ and -, not beginning with aws/",
      fix: "give another alias",
    });
  }
  if (!isWholeNumber(rotationPeriodDays, 90, 2560)) {
    problems.push({
      property: "rotationPeriodDays",
      given: rotationPeriodDays,
      allowed: "a whole number of days from 90 to 2560",
      fix: "leave it out for 365",
    });
  }
  if (!isWholeNumber(deletionWindowDays, 7, 30)) {
    problems.push({
      property: "deletionWindowDays",
      given: deletionWindowDays,
      allowed: "a whole number of days from 7 to 30",
      fix: "leave it out for 30",
    });
  }
  return problems;
}
