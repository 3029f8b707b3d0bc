import { AwsProvider, type AwsProviderConfig } from "@cdktf/provider-aws/lib/provider";
import { Annotations, Aspects, TerraformDataSource, TerraformResource } from "cdktf";
import { Construct, type IConstruct } from "constructs";
import { ConstructError } from "../errors";
import { dashedName, shownPath } from "../validation/paths";
import { refuseProblems } from "../validation/problems";
import { namesCredentials } from "./credentials";
import { environmentProblems, type EnvironmentValues } from "./environment-values";
import { partitionOf } from "./partition";

/** Properties of an {@link AwsEnvironment}. */
export interface AwsEnvironmentProps extends EnvironmentValues {
  /**
   * Plan without AWS: the provider gets placeholder credentials and asks AWS nothing. Such a stack can be judged, never
   * applied. Set it to `false` where credentials come from what no variable names: an instance profile, or the default
   * profile of a credentials file.
   *
   * @default true when none of the variables in `credentialVariables` is set at synthesis
   */
  readonly offline?: boolean;
  /**
   * Alias of the provider: letters, digits, `_` and `-`, first a letter. What is made in the environment's own scope then
   * uses this provider, and the rest of the stack goes on using the one without an alias.
   *
   * Source: https://developer.hashicorp.com/terraform/language/providers/configuration
   *
   * @default none: the provider of the whole stack
   */
  readonly alias?: string;
}

/**
 * One account and Region, with the AWS provider for it. The other constructs find it from their scope, as
 * {@link AwsEnvironment.of} does.
 *
 * Source: https://registry.terraform.io/providers/hashicorp/aws/5.100.0/docs
 *
 * @throws ConstructError when the account, the Region or a zone cannot be one.
 */
export class AwsEnvironment extends Construct {
  /** The account: twelve digits. */
  public readonly accountId: string;
  /** The Region, such as `eu-central-1`. */
  public readonly region: string;
  /** The partition of the Region, such as `aws`. */
  public readonly partition: string;
  /** Names of the zones to use. */
  public readonly availabilityZones: readonly string[];
  /** True when the stack is synthesized to be planned without AWS. */
  public readonly offline: boolean;
  /** The underlying AWS provider. */
  public readonly provider: AwsProvider;

  public constructor(
    scope: Construct,
    id: string,
    private readonly props: AwsEnvironmentProps,
  ) {
    super(scope, id);
    refuseProblems(shownPath(this), environmentProblems(props), "environment");
    this.accountId = props.accountId;
    this.region = props.region;
    this.partition = partitionOf(props.region);
    this.availabilityZones = props.availabilityZones;
    this.offline = props.offline ?? !namesCredentials(process.env);
    this.provider = new AwsProvider(this, "Provider", {
      region: props.region,
      ...(props.tags === undefined ? {} : { defaultTags: [{ tags: { ...props.tags } }] }),
      ...(this.offline ? offlineConfiguration : { allowedAccountIds: [props.accountId] }),
      ...(props.alias === undefined ? {} : { alias: props.alias }),
    });
    if (props.alias !== undefined) {
      Aspects.of(scope).add({ visit: (node) => this.provideFor(node) });
    } else if (this.offline) {
      Annotations.of(this).addInfo("No AWS credentials are set: this stack can be planned and judged, not applied.");
    }
  }

  /**
   * The environment of a construct: the one made in its scope, or in the nearest scope above.
   *
   * @throws ConstructError when there is none, or more than one at that level.
   */
  public static of(construct: IConstruct): AwsEnvironment {
    for (const scope of [...construct.node.scopes].reverse()) {
      const [found, ...others] = scope.node.children.filter((child) => child instanceof AwsEnvironment);
      if (others.length > 0) throw ambiguous(construct, scope, others.length + 1);
      if (found !== undefined) return found;
    }
    throw new ConstructError(
      "environment",
      `${shownPath(construct)}: got no AwsEnvironment; allowed: one in the construct's scope or above it; ` +
        'fix: make one first, as in new AwsEnvironment(stack, "Aws", { accountId, region, availabilityZones }).',
    );
  }

  /**
   * The same account in another Region, for what is made in a scope: an environment with a provider of its own, named after
   * the scope's path.
   *
   * @param scope - a construct of its own, such as the part of a stack that is in the other Region.
   * @throws ConstructError when the Region or a zone cannot be one.
   */
  public inRegion(scope: Construct, region: string, availabilityZones: readonly string[] = []): AwsEnvironment {
    return new AwsEnvironment(scope, "Aws", { ...this.props, region, availabilityZones, alias: dashedName(scope) });
  }

  /** The ARN of a resource in this account and Region. */
  public arn(service: string, resource: string): string {
    return `arn:${this.partition}:${service}:${this.region}:${this.accountId}:${resource}`;
  }

  /** The ARN of a global resource of this account, such as an IAM role. */
  public globalArn(service: string, resource: string): string {
    return `arn:${this.partition}:${service}::${this.accountId}:${resource}`;
  }

  private provideFor(node: IConstruct): void {
    if (!(node instanceof TerraformResource || node instanceof TerraformDataSource)) return;
    if (node.provider === undefined && AwsEnvironment.of(node) === this) node.provider = this.provider;
  }
}

const offlineConfiguration: AwsProviderConfig = {
  accessKey: "offline",
  secretKey: "offline",
  skipCredentialsValidation: true,
  skipRequestingAccountId: true,
  skipMetadataApiCheck: "true",
  skipRegionValidation: true,
};

function ambiguous(construct: IConstruct, scope: IConstruct, count: number): ConstructError {
  return new ConstructError(
    "environment",
    `${shownPath(construct)}: got ${count} AwsEnvironments in ${scope.node.path}; allowed: one in a scope; ` +
      "fix: put each into a scope of its own, with the constructs that belong to it.",
  );
}
