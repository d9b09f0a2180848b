import type { openInfringementsZh } from "./infringements-zh.ts";

export const openInfringementsEn: Readonly<Record<keyof typeof openInfringementsZh, string>> = {
  "infringement.kind": "Kind",
  "infringement.kind.leak": "Leak",
  "infringement.kind.alteration": "Alteration",
  "infringement.kind.damage": "Damage",
  "infringement.kind.theft": "Theft",
  "infringement.kind.sale": "Sale",
  "infringement.kind.unlawful-collection": "Unlawful collection",
  "infringement.stage.received": "received, to be judged",
  "infringement.stage.accepted": "accepted, to be entrusted",
  "infringement.stage.investigating": "under inquiry",
  "infringement.stage.found": "finding given",
  "infringement.stage.second-look": "second look",
  "infringement.stage.reviewed": "second look given",
  "infringement.stage.not-accepted": "not accepted",
  "infringement.stage.closed": "closed",
  "infringement.stage.withdrawn": "taken back",
  "infringement.noticedOn": "Noticed on",
  "infringement.sinceOn": "May have begun on",
  "infringement.sinceOn.hint": "Left out: ninety days before it was noticed. The log is searched from this day.",
  "infringement.data": "Data concerned",
  "infringement.data.hint": "Where it is known: which record, which contact.",
  "infringement.number": "Number",
  "infringement.verdict.founded": "Founded",
  "infringement.verdict.in-part": "Founded in part",
  "infringement.verdict.unfounded": "Unfounded",
  "infringement.finding": "Finding",
  "infringement.review": "Second look",
  "infringement.remedy": "Remedy",
  "infringement.consequence.correction": "Correction",
  "infringement.consequence.deletion": "Deletion",
  "infringement.consequence.recall": "Recall of what was handed out",
  "infringement.consequence.apology": "Apology",
  "infringement.consequence.notice-affected": "Notice to those affected",
  "infringement.consequence.notice-authority": "Notice to the authority",
  "infringement.consequence.compensation": "Compensation",
  "infringe.lead":
    "Complain here if you hold this association, or somebody who was given your data by it, to have leaked, altered, damaged, stolen, sold or unlawfully collected it; no account is needed. A complaint is your claim: it is not public and makes no record of any kind.",
  "infringe.members": "Members and practitioners: sign in to complain, and be told of each step",
  "infringe.how":
    "The secretariat first judges whether it is accepted, then entrusts the inquiry to somebody whom the log does not name or to a supervisor, who gives a finding; what it calls for is made good. You can look up each step by your receipt.",
  "infringe.reads": "Who reads it, and what happens with your data",
  "infringe.reads.who":
    "Only the secretariat and the supervisors read it; it goes to no member and is not public. On accepting it the office notes whose own act is complained of, who see it no more from then on. Nobody whom the log names as having had your data in the period may refuse it or inquire; as long as it is not sure whose data it is, or where the register does not know you, the log cannot be asked and only a supervisor may.",
  "infringe.reads.contact":
    "Your name and contact are kept encrypted; the contact is opened for a stated purpose only, and who looked, when and for what is written down.",
  "infringe.reads.identity":
    "So that nothing is told to somebody in your name, the secretariat first checks who you are; once it is sure that the data is yours, finding and remedies are told by the receipt.",
  "infringe.reads.kept.D":
    "It is kept for {count} days after its end, then all but the numbers of documents is removed.",
  "infringe.reads.kept.M":
    "It is kept for {count} months after its end, then all but the numbers of documents is removed.",
  "infringe.reads.kept.Y":
    "It is kept for {count} years after its end, then all but the numbers of documents is removed.",
  "infringe.contact.hint": "Kept encrypted; the secretariat uses it to check who you are and to tell you the outcome.",
  "infringe.papers":
    "Call lists, messages or screenshots: hand them to the secretariat with the number you are given, and do not write the receipt on them.",
  "infringe.received": "Received on {on} under number {number}, receipt:",
  "infringe.identity": "Identity",
  "infringe.identity.unchecked": "Not checked yet; the secretariat will turn to you.",
  "infringe.identity.confirmed": "Confirmed on {on}:",
  "infringe.identity.not-confirmed": "Not confirmed on {on}:",
  "infringe.inquiry": "Inquiry",
  "infringe.entrusted": "Somebody was entrusted with it on {on}.",
  "infringe.extended": "Extended to {on}.",
  "infringe.withheld":
    "There is a finding. It is told once it is sure that the data is yours; please turn to the secretariat.",
  "infringe.secondLook": "Who does not accept it may ask the secretariat in writing for one second look until {on}.",
  "infringe.done": "Done on {on}:",
  "infringe.due": "To be done by {on}.",
};
