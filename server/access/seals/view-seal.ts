import type { Actor } from "@xinheng/domain/access/actor.ts";
import { openTo } from "@xinheng/domain/access/permission.ts";
import type { SealUseView, SealView } from "@xinheng/domain/access/seals/seal-view.ts";
import { readingOffices } from "../documents/reading-offices.ts";
import { judgeKeeping } from "./judge-keeping.ts";
import type { OfficialSeal } from "./seal-store.ts";
import type { SealUse } from "./seal-use-store.ts";

/** A seal for whoever reads the register; its picture is in no view. */
export function viewSeal(seal: OfficialSeal, actor: Actor): SealView {
  const { keeper, pictureAt, retiredOn } = seal;
  const leads = openTo(actor, ["appoint-seal-keeper", "retire-seal"]);
  const keeps = judgeKeeping(actor, seal) === null ? openTo(actor, ["bring-seal-picture"]) : [];
  return {
    id: seal.id,
    name: seal.name,
    millimetres: seal.millimetres,
    fromOn: seal.fromOn,
    basis: seal.basis,
    keeper:
      keeper === null
        ? null
        : {
            ...{ name: keeper.name, office: keeper.office, fromOn: keeper.fromOn },
            ...{ decidedOn: keeper.decidedOn, basis: keeper.basis },
          },
    picturedAt: pictureAt === null ? null : pictureAt.toISOString(),
    retired: retiredOn === null ? null : { on: retiredOn, reason: seal.retireReason },
    can: retiredOn === null ? [...leads, ...keeps] : [],
  };
}

/** A line of the register of uses; the document is linked for offices that read it. */
export function viewSealUse(use: SealUse, actor: Actor, seals: readonly OfficialSeal[]): SealUseView {
  const { asked, applied, declined } = use;
  const held: readonly string[] = readingOffices(actor, []);
  const reads = use.readers.some((office) => held.includes(office));
  return {
    id: use.id,
    seal: use.sealName,
    document: { id: reads ? use.documentId : null, number: use.number, title: use.title },
    state: use.state,
    asked: { name: asked.name, office: asked.office, at: asked.at.toISOString(), reason: asked.reason },
    applied:
      applied === null
        ? null
        : {
            ...{ name: applied.name, office: applied.office, at: applied.at.toISOString() },
            ...{ frozenSha256: applied.frozen.toString("hex"), sealedSha256: applied.sealed.toString("hex") },
          },
    declined:
      declined === null ? null : { name: declined.name, at: declined.at.toISOString(), reason: declined.reason },
    can: use.state === "waiting" ? movesOf(use, actor, seals) : [],
  };
}

/** The keeper applies or declines; whoever asked takes it back. */
function movesOf(use: SealUse, actor: Actor, seals: readonly OfficialSeal[]): string[] {
  const seal = seals.find(({ id }) => id === use.sealId);
  const keeps = seal !== undefined && judgeKeeping(actor, seal) === null;
  const asked = use.asked.by === actor.id;
  const applies = keeps && !asked && use.madeBy !== actor.id;
  return [
    ...(applies ? openTo(actor, ["apply-seal"]) : []),
    ...(keeps || asked ? openTo(actor, ["decline-seal"]) : []),
  ];
}
