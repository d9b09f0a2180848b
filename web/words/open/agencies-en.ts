import type { openAgenciesZh } from "./agencies-zh.ts";

export const openAgenciesEn: Record<keyof typeof openAgenciesZh, string> = {
  "openAgencies.title": "Credit service agencies",
  "openAgencies.lead":
    "Agencies this association admitted: by which resolution, with which qualifications, and their state now. Members take part of their own will, and pay nothing.",
  "openAgencies.none": "No agency is admitted yet.",
  "openAgencies.state.admitted": "admitted",
  "openAgencies.state.suspended": "no new assignments",
  "openAgencies.state.left": "left",
  "openAgencies.state.removed": "removed",
  "openAgencies.services": "Services",
  "openAgencies.sectors": "Sector models it may score",
  "openAgencies.resolution": "Resolution",
  "openAgencies.grade": "Grade of supervision",
  "openAgencies.checked": "{grade} (checked {on})",
  "openAgencies.qualifications": "Qualifications",
  "openAgencies.line": "{name} · {issuer}",
  "openAgencies.validUntil": "valid until {on}",
  "openAgencies.over": "run out",
  "openAgencies.until": "until {on}",
  "openAgencies.since": "since {on}",
  "openAgencies.comma": ", ",
};
