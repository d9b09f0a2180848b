import type { Operation } from "../../platform/operation.ts";
import { admitDataUser } from "./admit-data-user.ts";
import { bringConsentPaper } from "./bring-consent-paper.ts";
import { declineConsent } from "./decline-consent.ts";
import { endConsentRetention } from "./end-consent-retention.ts";
import { endDataUser } from "./end-data-user.ts";
import { enterPaperConsent } from "./enter-paper-consent.ts";
import { fetchConsentPaper } from "./fetch-consent-paper.ts";
import { grantConsent } from "./grant-consent.ts";
import { listConsents } from "./list-consents.ts";
import { listDataUsers } from "./list-data-users.ts";
import { listHeldConsents } from "./list-held-consents.ts";
import { listSubjectConsents } from "./list-subject-consents.ts";
import { lookUnderConsent } from "./look-under-consent.ts";
import { previewConsent } from "./preview-consent.ts";
import { requestConsent } from "./request-consent.ts";
import { revokeConsent } from "./revoke-consent.ts";

export const consentOperations: readonly Operation[] = [
  admitDataUser,
  endDataUser,
  listDataUsers,
  requestConsent,
  listHeldConsents,
  lookUnderConsent,
  previewConsent,
  grantConsent,
  declineConsent,
  listSubjectConsents,
  revokeConsent,
  listConsents,
  bringConsentPaper,
  enterPaperConsent,
  fetchConsentPaper,
  endConsentRetention,
];
