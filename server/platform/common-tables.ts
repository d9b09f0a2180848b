/**
 * Tables without row-level security, and why each needs none. Every other table must refuse a foreign association by
 * policy; a test compares this list with the catalogue of the database, so that a new table is either here or walled.
 */
export const commonTables = {
  association: "The associations of the house are public; an association's own row says nothing of its affairs.",
  account: "A person may serve several associations; only operations of access read accounts, by id or sign-in name.",
  former_password: "Hashes of one account's former passwords, read only when that account changes its own.",
  recovery_code: "Hashes of one account's codes, read only when that account signs in.",
  invitation: "Found by the hash of a token that only the invited person holds, before any association is known.",
  session: "Found by the hash of a token before the association is known: the session is what names it.",
  office_term: "Read to find out in which associations a person may work, so before one is set.",
  api_key: "Found by the key itself before the association is known: the key is what names it.",
  attempt: "Tries and refusals under a keyed hash, counted before anybody is known.",
  idempotency: "Keyed by the actor; holds a hash and an address, no content.",
  journal_pending: "Ids of entries that wait for the sealer, which seals those of all associations in one chain.",
  journal_seal: "One chain for the whole house; a seal holds hashes only.",
  journal_seal_member: "Hashes of entries by seal; the entries themselves are walled.",
  calendar_year: "The State Council's calendar, the same for everybody.",
  signing_key: "Keys of the house, which signs for every association; their private halves are sealed by the key ring.",
  subject: "Subjects are common to the house, so that one enterprise has one archive (DESIGN, 2).",
  subject_claim: "Which subject holds which code: public, and looked up before anything else.",
  subject_identifier: "The codes of a common subject.",
  subject_name: "Names of common subjects; a policy would cost the search its index (HARD-PARTS b1).",
  project_name:
    "Names of projects as common records print them; what is open of a project is asked of the records (as subject_name).",
  record:
    "What authorities decided is common to the house; PostgreSQL refuses COPY into a table with row-level security.",
  recall: "What is left of a common record that its source took back; read by every import, whoever sent it.",
  subject_merge: "Which common subjects are one; a merge holds for the whole house, as the subjects do.",
  mail: "Letters to one account, which may gather what several associations and the house tell it; ids and a sealed link, no text.",
  notice_setting:
    "One account's own hours, language and sealed address; read by its id, or by the hash of its calendar's secret.",
  notice_choice: "One account's own choices, read by its id.",
  notice_round: "Which day's round was made where: an id and a day.",
  hook: "Kept from the house by the security administrator, as machines' keys are, and found by the poller across associations.",
  hook_delivery: "What a hook was told: a kind and ids. Read through its hook alone.",
  registration: "By which document a common subject was registered; asked for by the register alone.",
  name_change: "What documents say of a common subject's names, as the names themselves.",
  subject_relation: "Which common subject is part of which; visitors read the view of branches only.",
  migration: "Which migrations ran; written by the owner alone.",
} as const satisfies Record<string, string>;

/** What the visitor's role may read, in `public` where no schema is named, and nothing else anywhere. */
export const visitorTables = {
  association: "The portal names the associations of the house.",
  calendar_year: "How deadlines are counted is public.",
  evaluation_certificate:
    "What a certificate said on its day, for whoever was shown it (its own policy); of its columns not the document.",
  evaluation_entry:
    "Grades in publicity and final ones (its own policy); of its columns no points, no reasons and not who applied.",
  evaluation_round: "The call of a round is public (its own policy); of its columns not how the data were frozen.",
  evaluation_result:
    "What was signed of a published grade (its own policy): points by indicator, and of records nothing but digests.",
  evaluation_result_fact:
    "The salts of records that visitors read themselves (its own policy); of its columns not whose they are.",
  grade_event: "What became of a published grade (its own policy); of its columns no points, no vetoes and no reasons.",
  member: "Which organisations an association has as members is public (the roll's own policy).",
  model: "By which method members are evaluated is open once it is published (its own policy); drafts are not.",
  norm: "What is promulgated binds, what is laid open for opinions asks for them: open to everybody (the norm's own policies).",
  norm_consultation:
    "Which text is laid open until when, while it is (its own policy); of its columns not who was told.",
  norm_text: "The text of a promulgated norm or of one laid open, none of its other texts (its own policies).",
  signing_key: "The public halves, by which anybody checks what the house signed; of its columns not the private ones.",
  subject: "Search and subject pages.",
  subject_claim: "Search by code.",
  subject_identifier: "The codes on a subject's page.",
  project_name: "Search of projects by name; which of them are open is asked of the records.",
  subject_name: "Search by name.",
  "open.agency": "A view: agencies that were admitted, with grade and state; without papers and reasons.",
  "open.agency_qualification": "A view: what an admitted agency showed, without numbers; no staff, no interests.",
  "open.case_publication":
    "A view: final sanctions that a law orders to be public and the association switched on; of the case no word.",
  "open.case_publicity": "A view: which sanctions are public by which law, without reasons and who decided.",
  "open.charter": "A view: approved versions; drafts are the association's own.",
  "open.body_term": "A view: terms of bodies without the notes on them.",
  "open.seat": "A view: who held which post, without accounts and reasons; the page names whom the law names.",
  "open.subject_relation": "A view: branches, and none that was entered by mistake.",
  "open.record": "A view: what is open, neither held back nor replaced; the table itself is closed to visitors.",
  "open.record_mark": "A view: what is marked on records that are open, as their pages show it.",
  "open.commitment": "A view: letters that are public and not withdrawn, without how they were judged.",
  "open.association_record":
    "A view of the same kind over what associations keep themselves; the table is closed to visitors.",
} as const satisfies Record<string, string>;
