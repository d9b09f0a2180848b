import { refuse } from "@xinheng/domain/refusal.ts";
import { findFile } from "../../platform/file-store.ts";
import { question } from "../../platform/operation.ts";
import { findPaperOfConsent } from "./consent-paper-store.ts";
import { consentParams } from "./consent-step.ts";

export const fetchConsentPaper = question({
  name: "fetch-consent-paper",
  path: "/subjects/{subjectId}/consents/{consentId}/paper",
  says: { zh: "取一份书面授权的授权书扫描件。", en: "Fetches the scan of an authorisation brought on paper." },
  params: consentParams,
  reply: "file",
  refuses: ["consent-paper-not-found"],
  async run({ tx, house, params: { subjectId, consentId } }) {
    const paper = await findPaperOfConsent(tx, subjectId, consentId);
    const file = paper === null ? null : await findFile(tx, paper.id);
    if (paper === null || file === null) return refuse("consent-paper-not-found");
    return { name: paper.name, mediaType: file.mediaType, stream: house.files.get(file) };
  },
});
