import type { openCharterZh } from "../zh/open-charter.ts";

/** The same in English. */
export const openCharterEn: Record<keyof typeof openCharterZh, string> = {
  "openCharter.title": "Charter",
  "openCharter.lead": "The charter of this association in force, as the registrar approved it.",
  "openCharter.none": "No charter in force is entered yet.",
  "openCharter.approval": "Approved",
  "openCharter.inForce": "In force from",
  "openCharter.version": "Version",
  "openCharter.versionSays": "{version}",
  "openBodies.title": "Bodies",
  "openBodies.lead":
    "Bodies and posts are those of the charter; officers and the council by name, other posts by number.",
  "openBodies.description": "The bodies of this association, its officers and its council.",
  "openBodies.article": "{article} of the charter",
  "openBodies.under": "under {name}",
  "openBodies.term": "term {ordinal}, {from} to {to}",
  "openBodies.held": "{count}",
  "openBodies.comma": ", ",
};
