import type { Operation } from "../../platform/operation.ts";
import { applySeal } from "./apply-seal.ts";
import { appointSealKeeper } from "./appoint-seal-keeper.ts";
import { bringSealPicture } from "./bring-seal-picture.ts";
import { createSeal } from "./create-seal.ts";
import { declineSeal } from "./decline-seal.ts";
import { listDocumentSeals } from "./list-document-seals.ts";
import { listSealUses } from "./list-seal-uses.ts";
import { listSeals } from "./list-seals.ts";
import { requestSeal } from "./request-seal.ts";
import { retireSeal } from "./retire-seal.ts";

/** 印章: the register of seals, their keepers, and what they were put on. */
export const sealOperations: readonly Operation[] = [
  ...[listSeals, createSeal, appointSealKeeper, bringSealPicture, retireSeal],
  ...[requestSeal, applySeal, declineSeal, listSealUses, listDocumentSeals],
];
