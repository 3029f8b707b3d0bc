import { Token } from "cdktf";
import { type Problem, refuseProblems } from "../validation/problems";

/** Properties of a provisioned {@link ClusterInstance}. */
export interface ProvisionedInstanceProps {
  /** Class of the instance, such as `db.r7g.large`. */
  readonly instanceClass: string;
}

/**
 * One instance of a cluster, as its writer or one of its readers. The id is part of the instance's address and
 * identifier: it names the instance, not its place.
 */
export class ClusterInstance {
  private constructor(
    public readonly id: string,
    public readonly instanceClass: string,
  ) {
    refuseProblems("ClusterInstance", idProblems(id));
  }

  /**
   * An instance of a fixed size.
   *
   * @param id - 1 to 30 letters, digits and single hyphens, first a letter.
   * @throws ConstructError when the id or the class cannot be one.
   */
  public static provisioned(id: string, { instanceClass }: ProvisionedInstanceProps): ClusterInstance {
    refuseProblems("ClusterInstance.provisioned", classProblems(instanceClass));
    return new ClusterInstance(id, instanceClass);
  }

  /**
   * An instance that scales with its load, within the cluster's `serverlessCapacity`.
   *
   * @param id - 1 to 30 letters, digits and single hyphens, first a letter.
   * @throws ConstructError when the id cannot be one.
   */
  public static serverlessV2(id: string): ClusterInstance {
    return new ClusterInstance(id, "db.serverless");
  }

  /** An instance like this one, with another id. */
  public withId(id: string): ClusterInstance {
    return new ClusterInstance(id, this.instanceClass);
  }

  /** True for a Serverless v2 instance. */
  public get isServerless(): boolean {
    return this.instanceClass === "db.serverless";
  }
}

function idProblems(given: string): readonly Problem[] {
  if (/^(?=.{1,30}$)[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*$/.test(given)) return [];
  const allowed = "1 to 30 letters, digits and single hyphens, first a letter";
  return [{ property: "id", given, allowed, fix: "give an id such as Writer or Reader-1" }];
}

function classProblems(given: string): readonly Problem[] {
  if (Token.isUnresolved(given) || /^db\.[a-z0-9]+\.[a-z0-9]+$/.test(given)) return [];
  return [
    {
      property: "instanceClass",
      given,
      allowed: "a provisioned instance class",
      fix: "give a class such as db.r7g.large, or make the instance with ClusterInstance.serverlessV2",
    },
  ];
}
