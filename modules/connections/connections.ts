import { VpcSecurityGroupEgressRule } from "@cdktf/provider-aws/lib/vpc-security-group-egress-rule";
import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import type { Construct } from "constructs";
import { pathInStack, shownPath } from "../validation/paths";
import { isWholeNumber, type Problem, refuseProblems } from "../validation/problems";
import { blockVersion, sourceBlockProblems } from "./cidr";
import { type Peer, resolvePeer } from "./peer";

/** Properties of {@link Connections}. */
export interface ConnectionsProps {
  /** Id of the owner's security group (`sg-…`). */
  readonly securityGroupId: string;
  /** TCP port that the owner listens on: 1 to 65535. */
  readonly defaultPort: number;
}

/** How a rule is named and described. */
export interface RuleOptions {
  /**
   * Name of the peer, which the rule's address is made from.
   *
   * @default the path of the peer's construct, or the security group's id, or the block
   */
  readonly name?: string;
  /**
   * Description of the rule, as AWS shows it.
   *
   * @default a sentence that names the peer
   */
  readonly description?: string;
}

/**
 * Who may connect to the owner of a security group. Each rule is a resource of its own; a rule asked for twice is made
 * once.
 *
 * Source: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Overview.RDSSecurityGroups.html
 */
export class Connections {
  /** Id of the owner's security group (`sg-…`). */
  public readonly securityGroupId: string;
  /** TCP port that the owner listens on. */
  public readonly defaultPort: number;
  /** The owner's name, stable within the stack. */
  public readonly name: string;

  /** @param owner - the construct in whose scope the rules are made. */
  public constructor(
    private readonly owner: Construct,
    props: ConnectionsProps,
  ) {
    this.securityGroupId = props.securityGroupId;
    this.defaultPort = props.defaultPort;
    this.name = pathInStack(owner).join("-");
    refuseProblems(shownPath(owner), portProblems("port", props.defaultPort));
  }

  /** Lets a peer connect to the owner's own port. */
  public allowDefaultPortFrom(peer: Peer, options: RuleOptions = {}): void {
    this.allowFrom(peer, this.defaultPort, options);
  }

  /**
   * Lets a peer connect to a TCP port, and opens the peer's own way out, without which its group would not let it. The way
   * out of a group that is given by its id, or whose `egress` is written inside it, is left to whoever makes that group.
   *
   * @param port - 1 to 65535.
   * @throws ConstructError when the port is none, or the peer has no stable name.
   */
  public allowFrom(peer: Peer, port: number, options: RuleOptions = {}): void {
    refuseProblems(shownPath(this.owner), portProblems("port", port));
    const { securityGroupId, name, opensWayOut } = resolvePeer(this.owner, peer, options.name);
    this.ingress(name, port, options.description ?? `From ${name}`, { referencedSecurityGroupId: securityGroupId });
    if (opensWayOut) this.wayOut(name, port, options.description ?? `To ${this.name}`, securityGroupId);
  }

  /**
   * Lets a block of addresses connect to a TCP port. Prefer security groups: they follow their members.
   *
   * @param cidr - an IPv4 block of /8 or narrower, or an IPv6 block of /32 or narrower.
   * @param port - the owner's own port by default.
   * @throws ConstructError when the block is malformed or wider, or the port is none.
   */
  public allowFromCidr(cidr: string, port: number = this.defaultPort, options: RuleOptions = {}): void {
    refuseProblems(
      shownPath(this.owner),
      [...sourceBlockProblems("cidr", cidr), ...portProblems("port", port)],
      "connection",
    );
    const name = options.name ?? cidr.replace(/[.:/]+/g, "-");
    const block = blockVersion(cidr) === 6 ? { cidrIpv6: cidr } : { cidrIpv4: cidr };
    this.ingress(name, port, options.description ?? `From ${cidr}`, block);
  }

  private ingress(
    name: string,
    port: number,
    description: string,
    source: { referencedSecurityGroupId: string } | { cidrIpv4: string } | { cidrIpv6: string },
  ): void {
    const id = this.ruleId("From", name, port);
    if (this.owner.node.tryFindChild(id) !== undefined) return;
    const { securityGroupId } = this;
    new VpcSecurityGroupIngressRule(this.owner, id, { securityGroupId, ...tcp(port), description, ...source });
  }

  /** Made beside the way in, so that a peer in another stack does not make the two stacks depend on each other. */
  private wayOut(name: string, port: number, description: string, peerGroupId: string): void {
    const id = this.ruleId("WayOutOf", name, port);
    if (this.owner.node.tryFindChild(id) !== undefined) return;
    new VpcSecurityGroupEgressRule(this.owner, id, {
      securityGroupId: peerGroupId,
      ...tcp(port),
      description,
      referencedSecurityGroupId: this.securityGroupId,
    });
  }

  /** The port is left out of the id where it is the owner's own, so that changing it does not move the rule's address. */
  private ruleId(direction: "From" | "WayOutOf", name: string, port: number): string {
    return port === this.defaultPort ? `${direction}-${name}` : `${direction}-${name}-${port}`;
  }
}

function tcp(port: number): { ipProtocol: string; fromPort: number; toPort: number } {
  return { ipProtocol: "tcp", fromPort: port, toPort: port };
}

function portProblems(property: string, given: number): readonly Problem[] {
  if (isWholeNumber(given, 1, 65535)) return [];
  return [{ property, given, allowed: "a TCP port from 1 to 65535", fix: "give the port that the server listens on" }];
}
