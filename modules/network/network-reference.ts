import { Token } from "cdktf";
import { type Problem, refuseProblems } from "../validation/problems";

/** The part of a network that a database needs: a {@link Network}, or one adopted by {@link Network.fromAttributes}. */
export interface NetworkReference {
  /** Id of the VPC (`vpc-…`). */
  readonly vpcId: string;
  /** Subnets without a route to the internet, one in each zone. */
  readonly subnetIds: readonly string[];
  /** Zones of the subnets; empty when they are not known, and AWS then spreads the instances. */
  readonly availabilityZones: readonly string[];
}

/** Attributes of a network that is made elsewhere. */
export interface NetworkAttributes {
  /** Id of the VPC (`vpc-…`). */
  readonly vpcId: string;
  /** At least two subnets in different zones, without a route to the internet. */
  readonly subnetIds: readonly string[];
  /**
   * Names of the subnets' zones.
   *
   * @default not known: AWS chooses the zone of each instance
   */
  readonly availabilityZones?: readonly string[];
}

/** Adopts a network that is made elsewhere, from ids or from other resources' attributes. */
export function networkFromAttributes(attributes: NetworkAttributes): NetworkReference {
  const { vpcId, subnetIds, availabilityZones = [] } = attributes;
  const problems = [...tooFew("subnetIds", subnetIds, "subnets"), ...repeated("subnetIds", subnetIds)];
  if (availabilityZones.length > 0) {
    problems.push(...tooFew("availabilityZones", availabilityZones, "Availability Zones"));
  }
  refuseProblems("Network.fromAttributes", problems);
  return { vpcId, subnetIds, availabilityZones };
}

/** A list that does not spread a database over two zones. One known only to Terraform is left to AWS. */
export function tooFew(property: string, given: readonly string[], what: string): Problem[] {
  if (Token.isUnresolved(given) || given.length >= 2) return [];
  const allowed = `two or more ${what}, as a DB subnet group covers at least two Availability Zones`;
  return [{ property, given, allowed, fix: "add one of another zone" }];
}

/** A list that names something twice. */
export function repeated(property: string, given: readonly string[]): Problem[] {
  const twice = given.filter((value, index) => given.indexOf(value) !== index);
  if (twice.length === 0) return [];
  return [{ property, given: twice, allowed: "each value once", fix: "remove the repetition" }];
}
