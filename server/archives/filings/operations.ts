import type { Operation } from "../../platform/operation.ts";
import { acceptFiling } from "./accept-filing.ts";
import { bringFilingDocument } from "./bring-filing-document.ts";
import { fetchFilingDocument } from "./fetch-filing-document.ts";
import { listFilings } from "./list-filings.ts";
import { listOwnFilings } from "./list-own-filings.ts";
import { returnFiling } from "./return-filing.ts";
import { showFiling } from "./show-filing.ts";
import { submitFiling } from "./submit-filing.ts";
import { withdrawFiling } from "./withdraw-filing.ts";

export const filingOperations: readonly Operation[] = [
  bringFilingDocument,
  submitFiling,
  listFilings,
  listOwnFilings,
  showFiling,
  fetchFilingDocument,
  acceptFiling,
  returnFiling,
  withdrawFiling,
];
