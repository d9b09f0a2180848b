-- columns
account.id uuid not null
account.sign_in_name text not null
account.display_name text not null
account.password_hash text
account.password_changed_at timestamp with time zone
account.totp_cipher text
account.totp_confirmed_at timestamp with time zone
account.totp_last_step bigint
account.suspended_at timestamp with time zone
account.demonstration boolean not null default false
account.created_at timestamp with time zone not null default now()
agency.subject_id uuid not null
agency.id uuid not null
agency.association_id uuid not null
agency.services text[] not null
agency.sectors text[] not null default '{}'::text[]
agency.application_paper uuid not null
agency.edition text not null
agency.stage text not null
agency.applied_on date not null
agency.applied_at timestamp with time zone not null
agency.applied_by uuid
agency.clauses text[] not null default '{}'::text[]
agency.contract_paper uuid
agency.resolution_id uuid
agency.resolution_number text
agency.admitted_on date
agency.grade text
agency.graded_on date
agency.suspended_until date
agency.ended_on date
agency.ended_how text
agency.ended_why text
agency.barred_until date
agency_assignment.subject_id uuid not null
agency_assignment.id uuid not null
agency_assignment.association_id uuid not null
agency_assignment.agency_id uuid not null
agency_assignment.service text not null
agency_assignment.about_id uuid not null
agency_assignment.entry_id uuid
agency_assignment.title text not null
agency_assignment.brief text not null
agency_assignment.due_on date not null
agency_assignment.papers uuid[] not null default '{}'::uuid[]
agency_assignment.edition text not null
agency_assignment.stage text not null
agency_assignment.assigned_on date not null
agency_assignment.assigned_at timestamp with time zone not null
agency_assignment.assigned_by uuid
agency_assignment.delivery_paper uuid
agency_assignment.delivery_says text
agency_assignment.delivered_on date
agency_assignment.judged_on date
agency_assignment.judged_why text
agency_check.subject_id uuid not null
agency_check.id uuid not null
agency_check.association_id uuid not null
agency_check.agency_id uuid not null
agency_check.checked_on date not null
agency_check.findings jsonb not null
agency_check.grade text not null
agency_check.measure text not null
agency_check.until_on date
agency_check.paper_id uuid not null
agency_check.edition text not null
agency_check.entered_at timestamp with time zone not null
agency_check.entered_by uuid
agency_entry.subject_id uuid not null
agency_entry.id uuid not null
agency_entry.association_id uuid not null
agency_entry.agency_id uuid not null
agency_entry.kind text not null
agency_entry.word text not null
agency_entry.name text not null
agency_entry.credential text not null default ''::text
agency_entry.target_id uuid
agency_entry.valid_until date
agency_entry.paper_id uuid
agency_entry.entered_on date not null
agency_entry.entered_by uuid
agency_entry.by_agency boolean not null default false
agency_entry.ended_on date
agency_entry.ended_why text
agenda_item.id uuid not null
agenda_item.association_id uuid not null
agenda_item.meeting_id uuid not null
agenda_item.position integer not null
agenda_item.title text not null
agenda_item.resolution text
agenda_item.proposal text not null default ''::text
agenda_item.ballot text not null default 'open'::text
agenda_item.matter_kind text
agenda_item.matter_id uuid
agenda_item.integrity boolean not null default false
agenda_item.withdrawn_why text
agenda_paper.agenda_item_id uuid not null
agenda_paper.paper_id uuid not null
agenda_paper.association_id uuid not null
api_key.id uuid not null
api_key.association_id uuid not null
api_key.name text not null
api_key.office text not null
api_key.secret_hash bytea not null
api_key.created_by uuid not null
api_key.created_at timestamp with time zone not null default now()
api_key.expires_on date not null
api_key.revoked_at timestamp with time zone
arrival.association_id uuid not null
arrival.received_month date not null
arrival.source_name text not null
arrival.item text not null
arrival.publish_rule text not null default ''::text
arrival.days_late integer not null default 0
arrival.rows bigint not null
association.id uuid not null
association.slug text not null
association.name text not null
association.short_name text not null
association.region text not null default 'CN'::text
association.demonstration boolean not null default false
association.created_at timestamp with time zone not null default now()
association_recall.subject_id uuid not null
association_recall.record_id uuid not null
association_recall.association_id uuid not null
association_recall.item text not null
association_recall.edition text not null
association_recall.natural_key bytea not null
association_recall.content_hash bytea not null
association_recall.reason text not null
association_recall.document_number text not null
association_recall.document_issuer text not null
association_recall.decided_on date not null
association_recall.note text not null default ''::text
association_recall.rule_edition text not null
association_recall.due_on date not null
association_recall.provisional boolean not null
association_recall.late boolean not null
association_recall.recalled_on date not null
association_recall.recalled_at timestamp with time zone not null
association_recall.recalled_by uuid
association_recall.lifted_at timestamp with time zone
association_recall.lifted_by uuid
association_recall.lift_reason text
association_record.subject_id uuid not null
association_record.id uuid not null
association_record.association_id uuid not null
association_record.item text not null
association_record.edition text not null
association_record.polarity text not null
association_record.open_scope text not null
association_record.document_kind text not null
association_record.document_number text not null
association_record.document_printed text not null
association_record.issuer_name text not null
association_record.issuer_code text
association_record.source_name text not null
association_record.decided_on date not null
association_record.valid_from date not null
association_record.valid_to date
association_record.severity text
association_record.public_from date
association_record.public_until date
association_record.publicity_why text not null
association_record.publicity_edition text not null
association_record.published_late boolean not null default false
association_record.last_confirmed_on date not null
association_record.amount_fen bigint
association_record.printed_name text not null
association_record.held text not null default ''::text
association_record.natural_key bytea not null
association_record.content_hash bytea not null
association_record.fields jsonb not null
association_record.recorded_at timestamp with time zone not null
association_record.recorded_by uuid
association_record.replaces uuid
association_record.replaced_at timestamp with time zone
association_record.known_at timestamp with time zone
association_record.publish_rule text
association_record.publish_due_on date
association_record.publish_days_late integer
association_record.self_declared boolean not null default false
association_record.ground_key bytea
attempt.id uuid not null
attempt.key bytea not null
attempt.operation text not null
attempt.account_id uuid
attempt.refusal text
attempt.at timestamp with time zone not null
attendee.id uuid not null
attendee.association_id uuid not null
attendee.meeting_id uuid not null
attendee.seat_id uuid
attendee.member_subject uuid
attendee.name text not null
attendee.account_id uuid
attendee.notified_at timestamp with time zone
attendee.notified_how text
attendee.presence text not null default 'away'::text
attendee.proxy_holder uuid
attendee.proxy_paper text
attendee.came_at timestamp with time zone
body_term.id uuid not null
body_term.association_id uuid not null
body_term.body text not null
body_term.ordinal integer not null
body_term.began_on date not null
body_term.years integer not null
body_term.postponed_until date
body_term.postponement_document text
body_term.postponed_by uuid
body_term.ended_on date
body_term.note text not null default ''::text
calendar_year.year integer not null
calendar_year.off jsonb not null
calendar_year.worked jsonb not null
calendar_year.source text not null
calendar_year.imported_at timestamp with time zone not null default now()
case_interview.subject_id uuid not null
case_interview.id uuid not null
case_interview.association_id uuid not null
case_interview.case_id uuid not null
case_interview.number text not null
case_interview.taken_on date not null
case_interview.heard_as text not null
case_interview.sealed text not null
case_interview.askers jsonb not null
case_interview.held_on date not null
case_interview.from_hour text not null
case_interview.until_hour text not null
case_interview.withheld_why text not null default ''::text
case_interview.corrects uuid
case_interview.signed_how text
case_interview.signed_on date
case_interview.signed_paper uuid
case_paper.subject_id uuid not null
case_paper.id uuid not null
case_paper.association_id uuid not null
case_paper.case_id uuid not null
case_paper.kind text not null
case_paper.name text not null
case_paper.had_by text not null
case_paper.obtained_on date not null
case_paper.entered_by uuid
case_paper.entered_role text not null
case_paper.entered_at timestamp with time zone not null
case_paper.sha256 bytea not null
case_paper.withheld_why text not null default ''::text
case_publicity.association_id uuid not null
case_publicity.id uuid not null
case_publicity.rung text not null
case_publicity.basis text not null
case_publicity.law text not null
case_publicity.article text not null
case_publicity.period_count integer not null
case_publicity.period_unit text not null
case_publicity.resolution_id uuid not null
case_publicity.resolution_number text not null
case_publicity.reason text not null
case_publicity.turned_on_on date not null
case_publicity.turned_on_at timestamp with time zone not null
case_publicity.turned_on_by uuid
case_publicity.turned_off_on date
case_publicity.turned_off_by uuid
case_publicity.turned_off_why text
charter.id uuid not null
charter.association_id uuid not null
charter.version integer not null
charter.stage text not null
charter.reason text not null
charter.clauses jsonb not null
charter.rules jsonb not null
charter.model text
charter.amends uuid
charter.revision integer not null default 1
charter.written_by uuid
charter.written_at timestamp with time zone not null
charter.changed_at timestamp with time zone not null
charter.proposed_by uuid
charter.carried_by uuid
charter.carried_on date
charter.approved_on date
charter.approval_number text
charter.approval_authority text
charter.approval_paper uuid
charter.abandoned_reason text
clock.id uuid not null
clock.association_id uuid
clock.subject_id uuid
clock.matter text not null
clock.matter_id uuid not null
clock.operation text not null
clock.owner_office text not null
clock.edition text not null
clock.started_on date not null
clock.period_count integer not null
clock.period_unit text not null
clock.due_on date not null
clock.provisional boolean not null
clock.state text not null
clock.paused_on date
clock.pause_reason text
clock.pauses jsonb not null default '[]'::jsonb
clock.fault text
clock.changed_at timestamp with time zone not null default now()
commitment.subject_id uuid not null
commitment.id uuid not null
commitment.association_id uuid not null
commitment.code text not null
commitment.template text not null
commitment.edition text not null
commitment.kind text not null
commitment.commitment_type text not null
commitment.reason text not null
commitment.content jsonb not null
commitment.liability jsonb not null
commitment.accepts text not null
commitment.signed_name text not null
commitment.signed_code text not null
commitment.signer text not null
commitment.signer_post text not null
commitment.signed_by uuid
commitment.signed_on date not null
commitment.signed_at timestamp with time zone not null
commitment.valid_until date
commitment.due_on date
commitment.due_provisional boolean not null default false
commitment.called_on date
commitment.public boolean not null
commitment.evidence text
commitment.evidence_paper uuid
commitment.evidenced_on date
commitment.fulfilment text
commitment.unperformed text
commitment.confirmed_on date
commitment.confirmed_by uuid
commitment.breach_record uuid
commitment.breach_document text
commitment.breached_on date
commitment.withdrawn_on date
commitment.withdrawn_why text
complaint.subject_id uuid not null
complaint.id uuid not null
complaint.association_id uuid not null
complaint.stage text not null
complaint.kind text not null
complaint.channel text not null
complaint.hotline text not null default ''::text
complaint.from_id uuid
complaint.from_sealed text not null
complaint.shows_name boolean not null
complaint.happened_on date not null
complaint.facts text not null
complaint.wants text not null
complaint.receipt_hash bytea not null
complaint.rule_edition text not null
complaint.received_on date not null
complaint.received_at timestamp with time zone not null
complaint.entered_by uuid
complaint.judgement jsonb
complaint.question jsonb
complaint.answer jsonb
complaint.outcome jsonb
complaint.passed jsonb
complaint.letter jsonb
complaint.looks jsonb not null default '[]'::jsonb
complaint.stage_since date not null
complaint.overdue_on date
complaint.late_stages text[] not null default '{}'::text[]
complaint.ended_on date
complaint_paper.subject_id uuid not null
complaint_paper.id uuid not null
complaint_paper.association_id uuid not null
complaint_paper.complaint_id uuid not null
complaint_paper.side text not null
complaint_paper.shared boolean not null
complaint_paper.name text not null
complaint_paper.sha256 bytea not null
complaint_paper.brought_at timestamp with time zone not null
complaint_paper.by_receipt boolean not null default false
consent.subject_id uuid not null
consent.id uuid not null
consent.association_id uuid not null
consent.data_user_id uuid not null
consent.purpose text not null
consent.purpose_says text not null default ''::text
consent.classes text[] not null
consent.closed boolean not null
consent.from_on date not null
consent.until_on date not null
consent.most_looks integer
consent.asked jsonb
consent.asked_on date
consent.asked_by uuid
consent.granted_at timestamp with time zone
consent.granted_by uuid
consent.way text
consent.declined_at timestamp with time zone
consent.declined_why text not null default ''::text
consent.revoked_at timestamp with time zone
consent.revoked_by uuid
consent.revoked_why text not null default ''::text
consent.looks integer not null default 0
consent.last_look_at timestamp with time zone
consent.over_on date not null
consent_paper.subject_id uuid not null
consent_paper.id uuid not null
consent_paper.association_id uuid not null
consent_paper.name text not null
consent_paper.brought_at timestamp with time zone not null
consent_paper.consent_id uuid
cooperation.id uuid not null
cooperation.association_id uuid not null
cooperation.title text not null
cooperation.partner text not null
cooperation.purpose text not null
cooperation.amount bigint not null
cooperation.begins_on date not null
cooperation.ends_on date not null
cooperation.natures jsonb not null
cooperation.terms jsonb not null
cooperation.paper_id uuid not null
cooperation.level text not null
cooperation.edition text not null
cooperation.stage text not null
cooperation.applied_by uuid
cooperation.applied_at timestamp with time zone not null
cooperation.resolution_id uuid
cooperation.closed_on date
cooperation.closed_why text
daily_deed.association_id uuid not null
daily_deed.operation text not null
daily_deed.done_on date
daily_deed.retry_at timestamp with time zone
daily_deed.fault text
data_user.subject_id uuid not null
data_user.id uuid not null
data_user.association_id uuid not null
data_user.kind text not null
data_user.kind_says text not null default ''::text
data_user.agreement_paper uuid not null
data_user.admitted_on date not null
data_user.admitted_at timestamp with time zone not null
data_user.admitted_by uuid
data_user.ended_on date
data_user.ended_why text not null default ''::text
decoupling_answer.round_id uuid not null
decoupling_answer.item text not null
decoupling_answer.association_id uuid not null
decoupling_answer.verdict text not null
decoupling_answer.note text not null
decoupling_answer.paper_id uuid
decoupling_answer.mend_by date
decoupling_answer.mended_on date
decoupling_answer.mended_note text
decoupling_answer.mended_paper uuid
decoupling_answer.answered_by uuid
decoupling_answer.answered_at timestamp with time zone not null
decoupling_round.id uuid not null
decoupling_round.association_id uuid not null
decoupling_round.year integer not null
decoupling_round.edition text not null
decoupling_round.areas jsonb not null
decoupling_round.opened_on date not null
decoupling_round.closed_on date
decoupling_round.closed_by uuid
decoupling_round.report_document uuid
decoupling_round.report_number text
decoupling_round.report_mended integer
discipline_case.subject_id uuid not null
discipline_case.id uuid not null
discipline_case.association_id uuid not null
discipline_case.stage text not null
discipline_case.rule_edition text not null
discipline_case.allegation text not null
discipline_case.acted_on date not null
discipline_case.opened_on date not null
discipline_case.opened_at timestamp with time zone not null
discipline_case.opened_by uuid
discipline_case.source jsonb not null
discipline_case.triage jsonb
discipline_case.investigation jsonb
discipline_case.recusals jsonb not null default '[]'::jsonb
discipline_case.notice jsonb
discipline_case.services jsonb not null default '[]'::jsonb
discipline_case.statement jsonb
discipline_case.hearing jsonb
discipline_case.decision jsonb
discipline_case.appeal jsonb
discipline_case.review jsonb
discipline_case.executions jsonb not null default '[]'::jsonb
discipline_case.earlier jsonb not null default '[]'::jsonb
discipline_case.ready_at timestamp with time zone
discipline_case.documents uuid[] not null default '{}'::uuid[]
discipline_case.overdue_on date
discipline_case.ended_on date
discipline_case.ended_why text not null default ''::text
discipline_case.letters jsonb not null default '[]'::jsonb
discipline_case.final_on date
discipline_case.publication_ended_on date
discipline_case.publication_ended_why text
document.id uuid not null
document.association_id uuid not null
document.kind text not null
document.template text not null
document.title text not null
document.prefix text not null
document.year integer not null
document.series_order integer not null
document.issued_on date not null
document.pdf_file_id uuid not null
document.model_file_id uuid not null
document.pdf_sha256 bytea not null
document.conformance text not null
document.missing text[] not null default '{}'::text[]
document.readers text[] not null
document.corrects uuid
document.made_at timestamp with time zone not null
document.made_by uuid
document.made_by_office text not null
document.seal_page integer
document.seal_x_um integer
document.seal_y_um integer
document_number.association_id uuid not null
document_number.prefix text not null
document_number.year integer not null
document_number.series_order integer not null
document_number.operation text not null
document_number.document_id uuid
document_number.title text not null
document_number.drawn_at timestamp with time zone not null
document_number.drawn_by uuid
document_number.voided_at timestamp with time zone
document_number.voided_by uuid
document_number.void_reason text
document_subject.subject_id uuid not null
document_subject.document_id uuid not null
document_subject.association_id uuid not null
dues_assessment.id uuid not null
dues_assessment.association_id uuid not null
dues_assessment.year integer not null
dues_assessment.standard_id uuid not null
dues_assessment.assessed_on date not null
dues_assessment.assessed_by uuid
dues_assessment.assessed_at timestamp with time zone not null
dues_entry.id uuid not null
dues_entry.association_id uuid not null
dues_entry.line_id uuid not null
dues_entry.kind text not null
dues_entry.amount bigint not null
dues_entry.reverses uuid
dues_entry.receipt text
dues_entry.on_day date not null
dues_entry.road text
dues_entry.ground text
dues_entry.reason text
dues_entry.paper_id uuid
dues_entry.entered_by uuid
dues_entry.entered_at timestamp with time zone not null
dues_export.id uuid not null
dues_export.association_id uuid not null
dues_export.file_id uuid not null
dues_export.handover_id uuid not null
dues_export.year integer not null
dues_export.lines integer not null
dues_export.purpose text not null
dues_export.made_by uuid not null
dues_export.made_at timestamp with time zone not null
dues_line.id uuid not null
dues_line.association_id uuid not null
dues_line.assessment_id uuid not null
dues_line.member_subject uuid not null
dues_line.member_number text not null
dues_line.tier text not null
dues_line.tier_name text not null
dues_line.post text
dues_line.amount bigint not null
dues_line.assessed_on date not null
dues_standard.id uuid not null
dues_standard.association_id uuid not null
dues_standard.version integer not null
dues_standard.title text not null
dues_standard.from_year integer not null
dues_standard.tiers jsonb not null
dues_standard.reductions jsonb not null
dues_standard.stage text not null
dues_standard.edition text not null
dues_standard.made_by uuid
dues_standard.made_at timestamp with time zone not null
dues_standard.changed_at timestamp with time zone not null
dues_standard.resolution_id uuid
dues_standard.decided_on date
dues_standard.publish_by date
dues_standard.published_on date
dues_standard.published_how text
dues_standard.publication_paper uuid
dues_standard.missed_on date
dues_use.id uuid not null
dues_use.association_id uuid not null
dues_use.kind text not null
dues_use.category text
dues_use.amount bigint not null
dues_use.on_day date not null
dues_use.purpose text not null
dues_use.payee text
dues_use.paper_id uuid
dues_use.reverses uuid
dues_use.entered_by uuid
dues_use.entered_at timestamp with time zone not null
evaluation_certificate.subject_id uuid not null
evaluation_certificate.id uuid not null
evaluation_certificate.association_id uuid not null
evaluation_certificate.entry_id uuid not null
evaluation_certificate.document_id uuid not null
evaluation_certificate.number text not null
evaluation_certificate.grade text not null
evaluation_certificate.issued_on date not null
evaluation_certificate.issued_at timestamp with time zone not null
evaluation_certificate.valid_until date not null
evaluation_certificate.issued_by uuid
evaluation_entry.subject_id uuid not null
evaluation_entry.id uuid not null
evaluation_entry.association_id uuid not null
evaluation_entry.round_id uuid not null
evaluation_entry.stage text not null
evaluation_entry.committed_by text not null
evaluation_entry.applied_on date not null
evaluation_entry.applied_at timestamp with time zone not null
evaluation_entry.applied_by uuid
evaluation_entry.judged_on date
evaluation_entry.judged_why text not null default ''::text
evaluation_entry.known_at timestamp with time zone
evaluation_entry.facts integer
evaluation_entry.root bytea
evaluation_entry.points numeric
evaluation_entry.grade text
evaluation_entry.indicators jsonb not null default '[]'::jsonb
evaluation_entry.vetoes jsonb not null default '[]'::jsonb
evaluation_entry.scored_at timestamp with time zone
evaluation_entry.resolution_id uuid
evaluation_entry.decided_on date
evaluation_entry.document_id uuid
evaluation_entry.number text
evaluation_entry.noticed_on date
evaluation_entry.publicised_on date
evaluation_entry.publicity_until date
evaluation_entry.valid_from date
evaluation_entry.valid_until date
evaluation_entry.withdrawn_on date
evaluation_entry.withdrawn_why text not null default ''::text
evaluation_entry.second_how text
evaluation_entry.second_why text not null default ''::text
evaluation_entry.second_on date
evaluation_interest.subject_id uuid not null
evaluation_interest.entry_id uuid not null
evaluation_interest.account_id uuid not null
evaluation_interest.association_id uuid not null
evaluation_interest.reason text not null
evaluation_interest.declared_at timestamp with time zone not null
evaluation_mark.subject_id uuid not null
evaluation_mark.entry_id uuid not null
evaluation_mark.indicator text not null
evaluation_mark.account_id uuid not null
evaluation_mark.association_id uuid not null
evaluation_mark.points numeric not null
evaluation_mark.says text not null
evaluation_mark.evidence jsonb not null
evaluation_mark.marked_at timestamp with time zone not null
evaluation_mark.agency_subject uuid
evaluation_mark.assignment_id uuid
evaluation_mark.turn smallint not null default 1
evaluation_objection.subject_id uuid not null
evaluation_objection.id uuid not null
evaluation_objection.association_id uuid not null
evaluation_objection.entry_id uuid not null
evaluation_objection.about text not null
evaluation_objection.reason text not null
evaluation_objection.filed_on date not null
evaluation_objection.filed_at timestamp with time zone not null
evaluation_objection.filed_by uuid
evaluation_objection.outcome text
evaluation_objection.answer text not null default ''::text
evaluation_objection.answered_on date
evaluation_objection.answered_by uuid
evaluation_result.subject_id uuid not null
evaluation_result.entry_id uuid not null
evaluation_result.association_id uuid not null
evaluation_result.token text not null
evaluation_result.made_at timestamp with time zone not null
evaluation_result.turn smallint not null default 1
evaluation_result.ended_on date
evaluation_result_fact.subject_id uuid not null
evaluation_result_fact.entry_id uuid not null
evaluation_result_fact.name text not null
evaluation_result_fact.association_id uuid not null
evaluation_result_fact.record_subject uuid not null
evaluation_result_fact.record_id uuid not null
evaluation_result_fact.salt text
evaluation_result_fact.turn smallint not null default 1
evaluation_round.id uuid not null
evaluation_round.association_id uuid not null
evaluation_round.title text not null
evaluation_round.purpose text not null
evaluation_round.model_id uuid not null
evaluation_round.model_name text not null
evaluation_round.model_name_en text not null default ''::text
evaluation_round.stage text not null
evaluation_round.planned_by uuid
evaluation_round.planned_at timestamp with time zone not null
evaluation_round.called_on date
evaluation_round.apply_until date
evaluation_round.frozen_on date
evaluation_round.frozen_at timestamp with time zone
evaluation_round.editions jsonb not null default '[]'::jsonb
evaluation_round.root bytea
evaluation_round.remarks_until date
evaluation_round.closed_on date
evaluation_round.closed_why text not null default ''::text
evaluation_round.double_share smallint not null default 0
evaluation_round.sector text
evidence.subject_id uuid not null
evidence.id uuid not null
evidence.association_id uuid not null
evidence.name text not null
evidence.sha256 bytea not null
evidence.brought_by uuid
evidence.brought_at timestamp with time zone not null
expected_report.association_id uuid not null
expected_report.item text not null
expected_report.source_name text not null
expected_report.from_month date not null
expected_report.noted_by uuid
expected_report.noted_at timestamp with time zone not null
export.id uuid not null
export.association_id uuid not null
export.filter jsonb not null
export.printed jsonb not null
export.format text not null
export.language text not null
export.purpose text not null
export.recipient text
export.acknowledge_by_on date
export.asked_by uuid not null
export.asked_by_kind text not null
export.asked_by_name text not null
export.office text not null
export.asked_at timestamp with time zone not null
export.file_id uuid
export.handover_id uuid
export.row_count integer
export.made_at timestamp with time zone
file.id uuid not null
file.association_id uuid
file.name text not null
file.media_type text not null
file.bytes bigint not null
file.sha256 bytea not null
file.key_cipher text not null
file.created_at timestamp with time zone not null default now()
file.dropped_at timestamp with time zone
filing.subject_id uuid not null
filing.id uuid not null
filing.association_id uuid not null
filing.item text not null
filing.edition text not null
filing.state text not null
filing.fields jsonb not null
filing.document_id uuid not null
filing.filed_at timestamp with time zone not null
filing.filed_by uuid not null
filing.ended_at timestamp with time zone
filing.ended_by uuid
filing.reason text not null default ''::text
filing.record_id uuid
filing_document.subject_id uuid not null
filing_document.id uuid not null
filing_document.association_id uuid not null
filing_document.name text not null
filing_document.brought_at timestamp with time zone not null
filing_document.filing_id uuid
former_password.account_id uuid not null
former_password.password_hash text not null
former_password.replaced_at timestamp with time zone not null
gap_note.association_id uuid not null
gap_note.item text not null
gap_note.source_name text not null
gap_note.span_from date not null
gap_note.reason text not null
gap_note.note text not null default ''::text
gap_note.noted_by uuid
gap_note.noted_at timestamp with time zone not null
grade_event.subject_id uuid not null
grade_event.id uuid not null
grade_event.association_id uuid not null
grade_event.entry_id uuid not null
grade_event.kind text not null
grade_event.happened_on date not null
grade_event.happened_at timestamp with time zone not null
grade_event.points numeric not null
grade_event.grade text
grade_event.vetoes jsonb not null
grade_event.reasons text not null default ''::text
grade_event.resolution_id uuid
grade_event.document_id uuid
grade_event.number text
grade_event.done_by uuid
grade_event.objection_id uuid
handover.id uuid not null
handover.association_id uuid not null
handover.number text not null
handover.what text not null
handover.operation text not null
handover.recipient_kind text not null
handover.recipient_id uuid
handover.recipient_name text not null
handover.channel text not null
handover.subjects integer not null
handover.records integer not null
handover.made_at timestamp with time zone not null
handover.made_by_kind text not null
handover.made_by uuid
handover.made_by_name text not null
handover.office text not null
handover.file_id uuid
handover.sha256 bytea
handover.parameters jsonb not null default '{}'::jsonb
handover.purpose text not null default ''::text
handover.basis text not null default ''::text
handover.acknowledgement text not null
handover.acknowledge_by_on date
handover.token_hash bytea
handover.acknowledged_at timestamp with time zone
handover.acknowledged_through text
handover.acknowledged_by text
handover.acknowledgement_note text not null default ''::text
handover_item.subject_id uuid not null
handover_item.handover_id uuid not null
handover_item.record_id uuid not null
handover_item.association_id uuid not null
header_mapping.association_id uuid not null
header_mapping.item text not null
header_mapping.fingerprint bytea not null
header_mapping.sender text not null
header_mapping.columns jsonb not null
header_mapping.saved_by uuid not null
header_mapping.saved_at timestamp with time zone not null
hook.id uuid not null
hook.association_id uuid not null
hook.name text not null
hook.address text not null
hook.secret_cipher text not null
hook.kinds text[] not null
hook.created_by uuid not null
hook.created_at timestamp with time zone not null
hook.failing_since timestamp with time zone
hook.disabled_at timestamp with time zone
hook.ended_at timestamp with time zone
hook_delivery.id uuid not null
hook_delivery.hook_id uuid not null
hook_delivery.association_id uuid not null
hook_delivery.kind text not null
hook_delivery.event text not null
hook_delivery.payload text not null
hook_delivery.state text not null
hook_delivery.attempts integer not null default 0
hook_delivery.fault text
hook_delivery.made_at timestamp with time zone not null
hook_delivery.next_at timestamp with time zone not null
hook_delivery.sent_at timestamp with time zone
idempotency.key text not null
idempotency.actor text not null
idempotency.operation text not null
idempotency.body_hash bytea not null
idempotency.status smallint not null
idempotency.location text
idempotency.at timestamp with time zone not null
import.id uuid not null
import.association_id uuid not null
import.file_id uuid not null
import.file_name text not null
import.item text not null
import.edition text not null
import.encoding text
import.header jsonb
import.state text not null
import.refusal jsonb
import.rows bigint not null default 0
import.good bigint not null default 0
import.faulty bigint not null default 0
import.repeated bigint not null default 0
import.held bigint not null default 0
import.created bigint
import.changed bigint
import.unchanged bigint
import.new_subjects bigint
import.uploaded_by uuid not null
import.uploaded_at timestamp with time zone not null
import.previewed_at timestamp with time zone
import.confirmed_by uuid
import.confirmed_at timestamp with time zone
import.sheet jsonb
import.mapped_for text
import_fault.import_id uuid not null
import_fault.association_id uuid not null
import_fault.row_number integer not null
import_fault.ordinal smallint not null
import_fault.column_name text not null
import_fault.code text not null
import_fault.details jsonb not null default '{}'::jsonb
infringement.id uuid not null
infringement.association_id uuid not null
infringement.number text not null
infringement.stage text not null
infringement.kind text not null
infringement.channel text not null
infringement.from_id uuid
infringement.from_sealed text not null
infringement.noticed_on date not null
infringement.since_on date not null
infringement.data text not null
infringement.facts text not null
infringement.wants text not null
infringement.against uuid[] not null default '{}'::uuid[]
infringement.rule_edition text not null
infringement.received_on date not null
infringement.received_at timestamp with time zone not null
infringement.entered_by uuid
infringement.parts jsonb not null
infringement.stage_since date not null
infringement.overdue_on date
infringement.late_stages text[] not null default '{}'::text[]
infringement.ended_on date
infringement.receipt_hash bytea
infringement_extract.id uuid not null
infringement_extract.association_id uuid not null
infringement_extract.infringement_id uuid not null
infringement_extract.from_on date not null
infringement_extract.until_on date not null
infringement_extract.taken_at timestamp with time zone not null
infringement_extract.taken_by uuid
infringement_extract.acts text not null
infringement_extract.shortened boolean not null
infringement_extract.sha256 bytea not null
infringement_extract.log_of uuid
internal_rule.id uuid not null
internal_rule.association_id uuid not null
internal_rule.kind text not null
internal_rule.lineage uuid not null
internal_rule.version integer not null
internal_rule.title text not null
internal_rule.owner text not null
internal_rule.paper_id uuid not null
internal_rule.stage text not null
internal_rule.made_by uuid
internal_rule.made_at timestamp with time zone not null
internal_rule.resolution_id uuid
internal_rule.in_force_from date
internal_rule.review_on date
internal_rule.review_called boolean not null default false
internal_rule.reviewed_on date
internal_rule.reviewed_note text
internal_rule.repealed_on date
internal_rule.repealed_why text
invitation.id uuid not null
invitation.account_id uuid not null
invitation.token_hash bytea not null
invitation.created_at timestamp with time zone not null default now()
invitation.expires_at timestamp with time zone not null
invitation.used_at timestamp with time zone
journal_entry.id uuid not null
journal_entry.at timestamp with time zone not null
journal_entry.operation text not null
journal_entry.actor_kind text not null
journal_entry.actor_id uuid
journal_entry.office text not null default ''::text
journal_entry.association_id uuid
journal_entry.subjects uuid[] not null default '{}'::uuid[]
journal_entry.ids jsonb not null default '{}'::jsonb
journal_entry.editions text[] not null default '{}'::text[]
journal_entry.outcome text not null
journal_entry.digest bytea not null
journal_entry.request_id text not null
journal_pending.entry_id uuid not null
journal_seal.number bigint not null
journal_seal.previous bytea not null
journal_seal.sealed_at timestamp with time zone not null
journal_seal.entries integer not null
journal_seal.root bytea not null
journal_seal.seal bytea not null
journal_seal_member.seal_number bigint not null
journal_seal_member.ordinal integer not null
journal_seal_member.entry_id uuid not null
journal_seal_member.entry_hash bytea not null
list_entry.subject_id uuid not null
list_entry.id uuid not null
list_entry.association_id uuid not null
list_entry.list text not null
list_entry.edition text not null
list_entry.criterion text not null
list_entry.facts text not null
list_entry.document_number text not null
list_entry.document_issuer text not null
list_entry.document_on date not null
list_entry.paper_id uuid not null
list_entry.ground_record uuid
list_entry.stage text not null
list_entry.proposed_on date not null
list_entry.proposed_at timestamp with time zone not null
list_entry.proposed_by uuid
list_entry.statement_due_on date
list_entry.statement_provisional boolean not null default false
list_entry.statement text
list_entry.stated_on date
list_entry.resolution_id uuid
list_entry.resolution_number text
list_entry.record_id uuid
list_entry.entered_on date
list_entry.ends_on date
list_entry.ended_on date
list_entry.ended_why text
list_entry.ended_by uuid
look.subject_id uuid not null
look.id uuid not null
look.at timestamp with time zone not null
look.association_id uuid
look.account_id uuid
look.who text not null
look.office text not null
look.purpose text not null
look.basis text not null
look.records uuid[] not null
look.case_id uuid
look.case_closed_on date
look.report_id uuid
look.consent_id uuid
look.document_id uuid
mail.id uuid not null
mail.account_id uuid not null
mail.kind text not null
mail.link_cipher text
mail.state text not null
mail.attempts integer not null default 0
mail.fault text
mail.made_at timestamp with time zone not null
mail.next_at timestamp with time zone not null
mail.sent_at timestamp with time zone
mark_reopening.subject_id uuid not null
mark_reopening.entry_id uuid not null
mark_reopening.indicator text not null
mark_reopening.turn smallint not null
mark_reopening.association_id uuid not null
mark_reopening.about text not null
mark_reopening.objection_id uuid not null
mark_reopening.reopened_on date not null
mark_reopening.reopened_by uuid
measure_application.subject_id uuid not null
measure_application.id uuid not null
measure_application.association_id uuid not null
measure_application.measure text not null
measure_application.edition text not null
measure_application.direction text not null
measure_application.point text not null
measure_application.ground_kind text not null
measure_application.ground_id uuid not null
measure_application.ground_list text not null
measure_application.from_on date not null
measure_application.until_on date not null
measure_application.unit text not null
measure_application.outcome text not null
measure_application.applied_as text not null
measure_application.applied_by uuid
measure_application.applied_name text not null
measure_application.applied_at timestamp with time zone not null
measure_application.lifted_on date
measure_application.lifted_why text
mediation.subject_id uuid not null
mediation.id uuid not null
mediation.association_id uuid not null
mediation.subject_side text not null
mediation.other_id uuid
mediation.other_name text not null
mediation.other_contact text
mediation.matter text not null
mediation.claim text not null
mediation.stage text not null
mediation.rule_edition text not null
mediation.requested_on date not null
mediation.requested_at timestamp with time zone not null
mediation.requested_by uuid
mediation.answered_on date
mediation.answer_why text not null default ''::text
mediation.requester_choice uuid
mediation.respondent_choice uuid
mediation.mediator_id uuid
mediation.mediator_account uuid
mediation.appointed_on date
mediation.appointed_why text not null default ''::text
mediation.recusals jsonb not null default '[]'::jsonb
mediation.terms text[] not null default '{}'::text[]
mediation.document_id uuid
mediation.number text
mediation.drafts uuid[] not null default '{}'::uuid[]
mediation.acts jsonb not null default '[]'::jsonb
mediation.agreed_on date
mediation.performed_on date
mediation.ended_on date
mediation.ended_by text
mediation.ended_why text not null default ''::text
mediation.overdue_on date
mediation.touches text[] not null default '{}'::text[]
mediation.applications jsonb not null default '[]'::jsonb
mediation.court_over_on date
mediation_obligation.subject_id uuid not null
mediation_obligation.id uuid not null
mediation_obligation.mediation_id uuid not null
mediation_obligation.association_id uuid not null
mediation_obligation.number integer not null
mediation_obligation.obligor text not null
mediation_obligation.amount_fen bigint
mediation_obligation.deed text not null
mediation_obligation.due_on date
mediation_obligation.words jsonb not null default '[]'::jsonb
mediation_obligation.moves jsonb not null default '[]'::jsonb
mediation_obligation.overdue_on date
mediation_obligation.performed_on date
mediation_paper.subject_id uuid not null
mediation_paper.id uuid not null
mediation_paper.mediation_id uuid not null
mediation_paper.association_id uuid not null
mediation_paper.side text not null
mediation_paper.name text not null
mediation_paper.sha256 bytea not null
mediation_paper.brought_at timestamp with time zone not null
mediation_session.subject_id uuid not null
mediation_session.mediation_id uuid not null
mediation_session.number integer not null
mediation_session.association_id uuid not null
mediation_session.held_on date not null
mediation_session.hour text not null
mediation_session.place text not null
mediation_session.attended text
mediation_session.minutes text
mediation_session.minuted_on date
mediator.id uuid not null
mediator.association_id uuid not null
mediator.account_id uuid not null
mediator.fields text not null default ''::text
mediator.ties jsonb not null default '[]'::jsonb
mediator.listed_on date not null
mediator.struck_on date
mediator_note.subject_id uuid not null
mediator_note.id uuid not null
mediator_note.mediation_id uuid not null
mediator_note.association_id uuid not null
mediator_note.account_id uuid not null
mediator_note.sealed text not null
mediator_note.written_at timestamp with time zone not null
meeting.id uuid not null
meeting.association_id uuid not null
meeting.body text not null
meeting.body_term_id uuid
meeting.title text not null
meeting.extraordinary boolean not null default false
meeting.means text not null
meeting.place text not null
meeting.held_on date not null
meeting.start_time text not null
meeting.stage text not null
meeting.called_on date
meeting.charter_id uuid
meeting.chair text not null default ''::text
meeting.recorder text not null default ''::text
meeting.party_presence text
meeting.party_note text not null default ''::text
meeting.opened_at timestamp with time zone
meeting.closed_at timestamp with time zone
meeting.cancelled_why text
meeting.minutes text not null default ''::text
meeting.made_by uuid
meeting.made_at timestamp with time zone not null
meeting.minutes_document uuid
meeting.minutes_number text
member.association_id uuid not null
member.subject_id uuid not null
member.number text not null
member.joined_on date not null
member.left_on date
member.kind text not null default 'unit'::text
member.recorded_at timestamp with time zone not null default now()
member_export.id uuid not null
member_export.association_id uuid not null
member_export.file_id uuid not null
member_export.handover_id uuid not null
member_export.filter jsonb not null
member_export.members integer not null
member_export.purpose text not null
member_export.made_by uuid not null
member_export.made_at timestamp with time zone not null
member_leaving.association_id uuid not null
member_leaving.subject_id uuid not null
member_leaving.joined_on date not null
member_leaving.reason text not null
member_leaving.recorded_at timestamp with time zone not null
member_leaving.recorded_by uuid
minutes_correction.id uuid not null
minutes_correction.association_id uuid not null
minutes_correction.meeting_id uuid not null
minutes_correction.document_id uuid not null
minutes_correction.number text not null
minutes_correction.corrects uuid not null
minutes_correction.corrects_number text not null
minutes_correction.why text not null
minutes_correction.issued_on date not null
minutes_correction.issued_by uuid
model.id uuid not null
model.association_id uuid not null
model.key text not null
model.version integer not null
model.name text not null
model.name_en text not null default ''::text
model.state text not null
model.copied_from text not null
model.why text not null
model.replaces uuid
model.content jsonb not null
model.revision integer not null default 1
model.valid_from date
model.made_by uuid
model.made_at timestamp with time zone not null
model.changed_at timestamp with time zone not null
model.published_by uuid
model.published_at timestamp with time zone
model_trial.id uuid not null
model_trial.association_id uuid not null
model_trial.model_id uuid not null
model_trial.revision integer not null
model_trial.held_on date not null
model_trial.known_at timestamp with time zone not null
model_trial.members integer not null
model_trial.outcome jsonb not null
model_trial.against uuid
model_trial.tried_by uuid
model_trial.tried_at timestamp with time zone not null
name_change.subject_id uuid not null
name_change.id uuid not null
name_change.association_id uuid not null
name_change.kind text not null
name_change.name text not null
name_change.previous text
name_change.from_on date
name_change.to_on date
name_change.document text not null
name_change.corrects uuid
name_change.recorded_at timestamp with time zone not null
name_change.recorded_by uuid
norm.id uuid not null
norm.association_id uuid not null
norm.kind text not null
norm.lineage uuid not null
norm.version integer not null
norm.amends uuid
norm.title text not null
norm.purpose text not null
norm.stage text not null
norm.revision integer not null default 0
norm.made_by uuid
norm.made_at timestamp with time zone not null
norm.changed_at timestamp with time zone not null
norm.to_vote_at timestamp with time zone
norm.returned_why text
norm.resolution_id uuid
norm.document_id uuid
norm.number text
norm.promulgated_on date
norm.in_force_from date
norm.review_on date
norm.reviewed_note text
norm.repealed_on date
norm.repealed_why text
norm.repealed_by uuid
norm.project text
norm.standard_code text
norm_answer.id uuid not null
norm_answer.association_id uuid not null
norm_answer.norm_id uuid not null
norm_answer.question text not null
norm_answer.clause integer
norm_answer.on_text text
norm_answer.revision integer not null
norm_answer.verdict text not null
norm_answer.reason text not null
norm_answer.edition text not null
norm_answer.answered_by uuid
norm_answer.answered_at timestamp with time zone not null
norm_consultation.id uuid not null
norm_consultation.association_id uuid not null
norm_consultation.norm_id uuid not null
norm_consultation.revision integer not null
norm_consultation.opened_on date not null
norm_consultation.closes_on date not null
norm_consultation.edition text not null
norm_consultation.notified jsonb not null
norm_consultation.notice_paper uuid
norm_consultation.opened_by uuid
norm_letter.id uuid not null
norm_letter.association_id uuid not null
norm_letter.norm_id uuid not null
norm_letter.consultation_id uuid not null
norm_letter.clause integer
norm_letter.from_name text not null
norm_letter.opinion text not null
norm_letter.received_on date not null
norm_letter.received_at timestamp with time zone not null
norm_letter.opinion_id uuid
norm_letter.set_aside_why text
norm_letter.read_by uuid
norm_letter.read_at timestamp with time zone
norm_letter.receipt_hash bytea
norm_opinion.id uuid not null
norm_opinion.association_id uuid not null
norm_opinion.norm_id uuid not null
norm_opinion.consultation_id uuid not null
norm_opinion.number integer not null
norm_opinion.clause integer
norm_opinion.from_kind text not null
norm_opinion.from_name text not null
norm_opinion.opinion text not null
norm_opinion.received_on date not null
norm_opinion.split_from uuid
norm_opinion.merged_into uuid
norm_opinion.is_split boolean not null default false
norm_opinion.answer text
norm_opinion.reason text
norm_opinion.answered_by uuid
norm_opinion.answered_at timestamp with time zone
norm_project.id uuid not null
norm_project.association_id uuid not null
norm_project.norm_id uuid not null
norm_project.need text not null
norm_project.scope text not null
norm_project.compared text not null
norm_project.drafters text not null
norm_project.proposed_by uuid
norm_project.proposed_at timestamp with time zone not null
norm_project.verdict text
norm_project.reason text
norm_project.deciders text
norm_project.decided_on date
norm_project.paper_id uuid
norm_project.decided_by uuid
norm_project.decided_at timestamp with time zone
norm_report.norm_id uuid not null
norm_report.year integer not null
norm_report.association_id uuid not null
norm_report.report text not null
norm_report.reported_by uuid
norm_report.reported_at timestamp with time zone not null
norm_review.id uuid not null
norm_review.association_id uuid not null
norm_review.norm_id uuid not null
norm_review.revision integer not null
norm_review.role text not null
norm_review.name text not null
norm_review.unit text not null
norm_review.verdict text not null
norm_review.opinion text not null
norm_review.signed_on date not null
norm_review.paper_id uuid not null
norm_review.entered_by uuid
norm_review.entered_at timestamp with time zone not null
norm_signing.id uuid not null
norm_signing.association_id uuid not null
norm_signing.norm_id uuid not null
norm_signing.signer text not null
norm_signing.member_subject uuid
norm_signing.name text not null
norm_signing.unit text not null default ''::text
norm_signing.signed_on date not null
norm_signing.entered_by uuid
norm_signing.practitioner_subject uuid
norm_signing.for_oneself boolean not null default false
norm_text.norm_id uuid not null
norm_text.revision integer not null
norm_text.association_id uuid not null
norm_text.clauses jsonb not null
norm_text.why text not null
norm_text.written_by uuid
norm_text.written_at timestamp with time zone not null
notice.id uuid not null
notice.account_id uuid not null
notice.association_id uuid
notice.kind text not null
notice.about jsonb not null default '{}'::jsonb
notice.event text not null
notice.made_at timestamp with time zone not null
notice.read_at timestamp with time zone
notice.mail_due_at timestamp with time zone
notice.mail_id uuid
notice_choice.account_id uuid not null
notice_choice.kind text not null
notice_choice.way text not null
notice_round.place text not null
notice_round.day date not null
notice_setting.account_id uuid not null
notice_setting.language text not null default 'zh'::text
notice_setting.digest_hour smallint not null default 9
notice_setting.quiet_from smallint
notice_setting.quiet_until smallint
notice_setting.address_cipher text
notice_setting.address_confirmed_at timestamp with time zone
notice_setting.asked_cipher text
notice_setting.asked_hash bytea
notice_setting.asked_until timestamp with time zone
notice_setting.calendar_hash bytea
notice_setting.calendar_since timestamp with time zone
number_series.association_id uuid not null
number_series.prefix text not null
number_series.year integer not null
number_series.last_order integer not null
objection.subject_id uuid not null
objection.id uuid not null
objection.association_id uuid not null
objection.about text not null
objection.record_id uuid
objection.natural_key bytea
objection.common boolean not null
objection.matter text not null
objection.claim text not null default ''::text
objection.reason text not null
objection.evidence uuid[] not null default '{}'::uuid[]
objection.filed_on date not null
objection.filed_at timestamp with time zone not null
objection.filed_by uuid
objection.agent text
objection.authorisation uuid
objection.stage text not null
objection.rule_edition text not null
objection.overdue_on date
objection.referred_to text
objection.referral_asks text
objection.referred_on date
objection.referral_says text
objection.referral_text text
objection.referral_paper uuid
objection.referral_on date
objection.second_look_why text
objection.disagreement text
objection.disagreement_is text
objection.disagreement_why text
objection.target_id uuid
objection.record_subject uuid
objection.content_hash bytea
objection_answer.subject_id uuid not null
objection_answer.objection_id uuid not null
objection_answer.round integer not null
objection_answer.association_id uuid not null
objection_answer.outcome text not null
objection_answer.reasons text not null
objection_answer.correction text not null default ''::text
objection_answer.corrected_by uuid
objection_answer.decided_on date not null
objection_answer.decided_at timestamp with time zone not null
objection_answer.decided_by uuid
objection_answer.document_id uuid not null
objection_answer.number text not null
office_term.id uuid not null
office_term.account_id uuid not null
office_term.office text not null
office_term.association_id uuid
office_term.body text not null default ''::text
office_term.subject_id uuid
office_term.from_on date not null
office_term.until_on date
office_term.ended_on date
office_term.granted_by uuid
office_term.recorded_at timestamp with time zone not null default now()
official_seal.id uuid not null
official_seal.association_id uuid not null
official_seal.name text not null
official_seal.millimetres integer not null
official_seal.from_on date not null
official_seal.basis text not null
official_seal.made_at timestamp with time zone not null
official_seal.made_by uuid
official_seal.picture_file_id uuid
official_seal.picture_at timestamp with time zone
official_seal.picture_by uuid
official_seal.retired_on date
official_seal.retired_by uuid
official_seal.retire_reason text not null default ''::text
outbox.entry_id uuid not null
outbox.follower text not null
outbox.association_id uuid
outbox.subject_id uuid
outbox.at timestamp with time zone not null
outbox.tries integer not null default 0
outbox.retry_at timestamp with time zone not null
outbox.fault text
outbox.done_at timestamp with time zone
pack_upload.id uuid not null
pack_upload.association_id uuid
pack_upload.file_name text not null
pack_upload.text text not null
pack_upload.sha256 bytea not null
pack_upload.editions text[] not null
pack_upload.begins_on date not null
pack_upload.state text not null
pack_upload.uploaded_by uuid not null
pack_upload.uploaded_at timestamp with time zone not null
pack_upload.switched_on_by uuid
pack_upload.switched_on_at timestamp with time zone
pack_upload.withdrawn_by uuid
pack_upload.withdrawn_at timestamp with time zone
pack_upload.withdrawn_why text
paper.file_id uuid not null
paper.association_id uuid not null
paper.name text not null
paper.brought_by uuid
paper.brought_at timestamp with time zone not null
party_activity.id uuid not null
party_activity.association_id uuid not null
party_activity.held_on date not null
party_activity.kind text not null
party_activity.title text not null
party_activity.attended integer not null
party_activity.untransferred integer not null
party_activity.guests integer not null default 0
party_activity.paper_id uuid
party_activity.entered_by uuid
party_activity.entered_at timestamp with time zone not null
party_count.association_id uuid not null
party_count.full_members integer not null
party_count.probationary integer not null
party_count.untransferred integer not null
party_count.cross_leaders integer not null
party_count.cross_supervision boolean not null
party_count.recommended integer not null default 0
party_count.counted_at timestamp with time zone not null
party_opinion.recommendation_id uuid not null
party_opinion.organ text not null
party_opinion.association_id uuid not null
party_opinion.verdict text not null
party_opinion.document_number text not null
party_opinion.given_on date not null
party_opinion.entered_by uuid
party_opinion.entered_at timestamp with time zone not null
party_person.id uuid not null
party_person.association_id uuid not null
party_person.name text not null
party_person.standing text not null
party_person.post text not null
party_person.transferred boolean not null
party_person.seat_id uuid
party_person.from_on date not null
party_person.until_on date
party_person.entered_by uuid
party_person.entered_at timestamp with time zone not null
party_recommendation.id uuid not null
party_recommendation.association_id uuid not null
party_recommendation.name text not null
party_recommendation.honour text not null
party_recommendation.asked_on date not null
party_recommendation.entered_by uuid
party_recommendation.entered_at timestamp with time zone not null
party_statement.id uuid not null
party_statement.association_id uuid not null
party_statement.stated_on date not null
party_statement.full_members integer not null
party_statement.probationary integer not null
party_statement.untransferred integer not null
party_statement.form text not null
party_statement.organisation text not null
party_statement.organisation_kind text
party_statement.term_began_on date
party_statement.discipline_committee boolean not null default false
party_statement.sector_organisation boolean not null default false
party_statement.lead_unit text not null default ''::text
party_statement.lead_document text not null default ''::text
party_statement.first_secretary boolean not null default false
party_statement.consent_number text
party_statement.consent_on date
party_statement.consent_paper uuid
party_statement.paper_id uuid
party_statement.edition text not null
party_statement.stated_by uuid
party_statement.stated_at timestamp with time zone not null
practice.subject_id uuid not null
practice.id uuid not null
practice.association_id uuid not null
practice.enterprise_id uuid not null
practice.post text not null default ''::text
practice.since_on date not null
practice.until_on date
practice.recorded_at timestamp with time zone not null
practitioner.subject_id uuid not null
practitioner.association_id uuid not null
practitioner.name text not null
practitioner.identity_cipher text not null
practitioner.phone_cipher text
practitioner.registered_at timestamp with time zone not null
practitioner.registered_by uuid
practitioner_claim.association_id uuid not null
practitioner_claim.identity_index bytea not null
practitioner_claim.subject_id uuid not null
professional_report.subject_id uuid not null
professional_report.id uuid not null
professional_report.association_id uuid not null
professional_report.token_hash bytea not null
professional_report.recipient text not null
professional_report.purpose text not null
professional_report.items text[] not null
professional_report.issued_at timestamp with time zone not null
professional_report.until_on date not null
professional_report.revoked_at timestamp with time zone
project_name.code text not null
project_name.code_key text not null
project_name.name text not null
project_name.normal text not null
project_name.grams text[] not null
project_name.pinyin text not null
project_name.initials text not null
proposal.id uuid not null
proposal.association_id uuid not null
proposal.kind text not null
proposal.title text not null
proposal.recipient text not null
proposal.call_title text
proposal.call_number text
proposal.call_due_on date
proposal.text text not null
proposal.prepared_by text not null
proposal.resolution_id uuid
proposal.revision integer not null
proposal.stage text not null
proposal.made_by uuid
proposal.made_on date not null
proposal.made_at timestamp with time zone not null
proposal.document_id uuid
proposal.sent_on date
proposal.way text
proposal.expected_on date
proposal.closed_on date
proposal.closed_why text
proposal_outcome.id uuid not null
proposal_outcome.association_id uuid not null
proposal_outcome.proposal_id uuid not null
proposal_outcome.result text not null
proposal_outcome.settled_on date not null
proposal_outcome.reason text not null
proposal_outcome.document_title text
proposal_outcome.document_number text
proposal_outcome.document_issuer text
proposal_outcome.document_on date
proposal_outcome.paper_id uuid
proposal_outcome.corrects uuid
proposal_outcome.corrects_why text
proposal_outcome.entered_by uuid
proposal_outcome.entered_on date not null
proposal_outcome.entered_at timestamp with time zone not null
proposal_paper.proposal_id uuid not null
proposal_paper.paper_id uuid not null
proposal_paper.association_id uuid not null
proposal_paper.position integer not null
rating_explanation.subject_id uuid not null
rating_explanation.id uuid not null
rating_explanation.association_id uuid not null
rating_explanation.entry_id uuid not null
rating_explanation.indicator text not null
rating_explanation.agency_subject uuid not null
rating_explanation.assignment_id uuid not null
rating_explanation.against_id uuid not null
rating_explanation.asked_on date not null
rating_explanation.says text
rating_explanation.said_on date
rating_explanation.said_at timestamp with time zone
rating_explanation.said_by uuid
rating_explanation.turn smallint not null default 1
rating_reconciliation.subject_id uuid not null
rating_reconciliation.id uuid not null
rating_reconciliation.association_id uuid not null
rating_reconciliation.entry_id uuid not null
rating_reconciliation.indicator text not null
rating_reconciliation.first_assignment uuid not null
rating_reconciliation.second_assignment uuid not null
rating_reconciliation.points numeric not null
rating_reconciliation.reason text not null
rating_reconciliation.resolution_id uuid not null
rating_reconciliation.made_on date not null
rating_reconciliation.made_at timestamp with time zone not null
rating_reconciliation.made_by uuid
rating_reconciliation.turn smallint not null default 1
recall.subject_id uuid not null
recall.record_id uuid not null
recall.record_subject uuid not null
recall.association_id uuid not null
recall.item text not null
recall.edition text not null
recall.natural_key bytea not null
recall.content_hash bytea not null
recall.reason text not null
recall.document_number text not null
recall.document_issuer text not null
recall.decided_on date not null
recall.note text not null default ''::text
recall.rule_edition text not null
recall.due_on date not null
recall.provisional boolean not null
recall.late boolean not null
recall.recalled_on date not null
recall.recalled_at timestamp with time zone not null
recall.recalled_by uuid
recall.moved_from uuid
recall.moved_at timestamp with time zone
recall.lifted_at timestamp with time zone
recall.lifted_by uuid
recall.lift_reason text
receiver_address.id uuid not null
receiver_address.association_id uuid not null
receiver_address.recipient_kind text not null
receiver_address.recipient_id uuid
receiver_address.recipient_name text not null
receiver_address.way text not null
receiver_address.address_cipher text not null
receiver_address.secret_cipher text
receiver_address.given_by uuid not null
receiver_address.given_at timestamp with time zone not null
receiver_address.ended_at timestamp with time zone
receiver_message.notice_id uuid not null
receiver_message.association_id uuid not null
receiver_message.id uuid not null
receiver_message.address_id uuid
receiver_message.hook_id uuid
receiver_message.record_ids uuid[] not null
receiver_message.token_hash bytea not null
receiver_message.link_cipher text
receiver_message.state text not null
receiver_message.attempts integer not null default 0
receiver_message.fault text
receiver_message.made_at timestamp with time zone not null
receiver_message.next_at timestamp with time zone not null
receiver_message.sent_at timestamp with time zone
receiver_notice.subject_id uuid not null
receiver_notice.id uuid not null
receiver_notice.association_id uuid not null
receiver_notice.handover_id uuid not null
receiver_notice.cause text not null
receiver_notice.cause_id uuid not null
receiver_notice.says text not null
receiver_notice.told_at timestamp with time zone not null
receiver_notice.due_on date not null
receiver_notice.acknowledged_at timestamp with time zone
receiver_notice.acknowledged_through text
receiver_notice.acknowledged_by text
receiver_notice.note text not null default ''::text
record.subject_id uuid not null
record.id uuid not null
record.item text not null
record.edition text not null
record.polarity text not null
record.open_scope text not null
record.document_kind text not null
record.document_number text not null
record.document_printed text not null
record.issuer_name text not null
record.issuer_code text
record.source_name text not null
record.decided_on date not null
record.valid_from date not null
record.valid_to date
record.severity text
record.public_from date
record.public_until date
record.publicity_why text not null
record.publicity_edition text not null
record.published_late boolean not null default false
record.last_confirmed_on date not null
record.amount_fen bigint
record.printed_name text not null
record.held text not null default ''::text
record.natural_key bytea not null
record.content_hash bytea not null
record.import_id uuid
record.import_row integer
record.fields jsonb not null
record.recorded_at timestamp with time zone not null
record.replaces uuid
record.replaced_at timestamp with time zone
record.replaces_subject uuid
record.brought_by uuid
record.known_at timestamp with time zone
record.publish_rule text
record.publish_due_on date
record.publish_days_late integer
record_mark.subject_id uuid not null
record_mark.id uuid not null
record_mark.association_id uuid not null
record_mark.natural_key bytea
record_mark.kind text not null
record_mark.common boolean not null
record_mark.open boolean not null
record_mark.cause_id uuid not null
record_mark.note text not null default ''::text
record_mark.since_on date not null
record_mark.lifted_on date
record_mark.moved_from uuid
record_mark.marked_at timestamp with time zone not null
record_mark.lifted_at timestamp with time zone
record_mark.target_id uuid
recovery_code.account_id uuid not null
recovery_code.code_hash bytea not null
recovery_code.used_at timestamp with time zone
recusal.agenda_item_id uuid not null
recusal.attendee_id uuid not null
recusal.association_id uuid not null
recusal.reason text not null
recusal.declared_at timestamp with time zone not null
registration.subject_id uuid not null
registration.association_id uuid not null
registration.document text not null
registration.unlike uuid[] not null default '{}'::uuid[]
registration.reason text
registration.registered_at timestamp with time zone not null
registration.registered_by uuid
repair.subject_id uuid not null
repair.id uuid not null
repair.association_id uuid not null
repair.record_id uuid not null
repair.natural_key bytea not null
repair.common boolean not null
repair.stage text not null
repair.rule_edition text not null
repair.severity text not null
repair.earliest_on date not null
repair.fulfilled_on date not null
repair.papers jsonb not null
repair.committed_by text not null
repair.applied_on date not null
repair.applied_at timestamp with time zone not null
repair.applied_by uuid
repair.agent text
repair.authorisation uuid
repair.missing text[] not null default '{}'::text[]
repair.missing_why text
repair.accepted_on date
repair.overdue_on date
repair.verified_with text
repair.verified_says text
repair.verified_text text
repair.verified_paper uuid
repair.verified_on date
repair.reasons text
repair.ground text
repair.provision text
repair.decided_on date
repair.decided_at timestamp with time zone
repair.decided_by uuid
repair.document_id uuid
repair.number text
repair.revoked_on date
repair.revoked_why text
repair.revocation_id uuid
repair.revocation text
repair.barred_until_on date
repair.record_subject uuid
reported_month.association_id uuid not null
reported_month.item text not null
reported_month.source_name text not null
reported_month.month date not null
reported_month.rows bigint not null
resolution.id uuid not null
resolution.association_id uuid not null
resolution.number text not null
resolution.meeting_id uuid not null
resolution.agenda_item_id uuid not null
resolution.body text not null
resolution.kind text not null
resolution.title text not null
resolution.proposal text not null
resolution.matter_kind text
resolution.matter_id uuid
resolution.carried boolean not null
resolution.decision jsonb not null
resolution.charter_id uuid not null
resolution.decided_on date not null
resolution.declared_at timestamp with time zone not null
resolution.declared_by uuid
roll_call.agenda_item_id uuid not null
roll_call.attendee_id uuid not null
roll_call.association_id uuid not null
roll_call.vote text not null
roll_fault.roll_id uuid not null
roll_fault.association_id uuid not null
roll_fault.row_number integer not null
roll_fault.ordinal smallint not null
roll_fault.column_name text not null
roll_fault.code text not null
roll_fault.details jsonb not null default '{}'::jsonb
roll_file.id uuid not null
roll_file.association_id uuid not null
roll_file.file_id uuid not null
roll_file.file_name text not null
roll_file.format text
roll_file.sheet_name text not null default ''::text
roll_file.header jsonb not null default '[]'::jsonb
roll_file.state text not null
roll_file.refusal jsonb
roll_file.counts jsonb not null
roll_file.uploaded_by uuid not null
roll_file.uploaded_at timestamp with time zone not null
roll_file.confirmed_by uuid
roll_file.confirmed_at timestamp with time zone
seal_keeper.id uuid not null
seal_keeper.association_id uuid not null
seal_keeper.seal_id uuid not null
seal_keeper.account_id uuid not null
seal_keeper.office text not null
seal_keeper.from_on date not null
seal_keeper.decided_on date not null
seal_keeper.basis text not null
seal_keeper.appointed_at timestamp with time zone not null
seal_keeper.appointed_by uuid
seal_keeper.ended_on date
seal_use.id uuid not null
seal_use.association_id uuid not null
seal_use.seal_id uuid not null
seal_use.document_id uuid not null
seal_use.asked_at timestamp with time zone not null
seal_use.asked_by uuid not null
seal_use.asked_office text not null
seal_use.reason text not null
seal_use.applied_at timestamp with time zone
seal_use.applied_by uuid
seal_use.applied_office text
seal_use.declined_at timestamp with time zone
seal_use.declined_by uuid
seal_use.decline_reason text not null default ''::text
seal_use.file_id uuid
seal_use.frozen_sha256 bytea
seal_use.sealed_sha256 bytea
seal_use.seal_order integer
seat.id uuid not null
seat.association_id uuid not null
seat.body_term_id uuid not null
seat.post text not null
seat.holder_name text not null
seat.member_subject uuid
seat.account_id uuid
seat.from_on date not null
seat.until_on date
seat.ended_reason text
seat.filled_by uuid
session.id uuid not null
session.token_hash bytea not null
session.account_id uuid not null
session.association_id uuid
session.second_factor boolean not null
session.agent text not null default ''::text
session.created_at timestamp with time zone not null
session.last_seen_at timestamp with time zone not null
session.expires_at timestamp with time zone not null
session.ended_at timestamp with time zone
setup.id uuid not null
setup.association_id uuid not null
setup.body text not null
setup.name text not null
setup.edition text not null
setup.stage text not null
setup.charter_id uuid not null
setup.begun_on date not null
setup.begun_by uuid
setup.due_on date
setup.round integer not null default 0
setup.head_as text
setup.head_why text not null default ''::text
setup.nomination_number text
setup.nominated_on date
setup.nomination_paper uuid
setup.reviewed_at timestamp with time zone
setup.resolution_id uuid
setup.body_term_id uuid
setup.runner_name text
setup.runner_on date
setup.runner_paper uuid
setup.abandoned_why text
setup_filing.setup_id uuid not null
setup_filing.recipient text not null
setup_filing.association_id uuid not null
setup_filing.due_on date not null
setup_filing.sent_on date
setup_filing.sent_paper uuid
setup_filing.receipt_number text
setup_filing.received_on date
setup_filing.receipt_paper uuid
setup_filing.entered_by uuid
setup_filing.entered_at timestamp with time zone
setup_nominee.setup_id uuid not null
setup_nominee.round integer not null
setup_nominee.position integer not null
setup_nominee.association_id uuid not null
setup_nominee.name text not null
setup_nominee.unit text not null default ''::text
setup_nominee.post text not null
setup_review.setup_id uuid not null
setup_review.round integer not null
setup_review.reviewer text not null
setup_review.association_id uuid not null
setup_review.verdict text not null
setup_review.opinion text not null default ''::text
setup_review.document_number text not null
setup_review.signed_on date not null
setup_review.paper_id uuid not null
setup_review.entered_by uuid
setup_review.entered_at timestamp with time zone not null
signing_key.kid text not null
signing_key.jwk jsonb not null
signing_key.sealed text not null
signing_key.begun_at timestamp with time zone not null
site_visit.subject_id uuid not null
site_visit.id uuid not null
site_visit.association_id uuid not null
site_visit.entry_id uuid not null
site_visit.agency_subject uuid not null
site_visit.assignment_id uuid not null
site_visit.visited_on date not null
site_visit.place text not null
site_visit.met_sealed text not null
site_visit.met_count integer not null
site_visit.findings text not null
site_visit.indicators text[] not null
site_visit.evidence jsonb not null
site_visit.recorded_at timestamp with time zone not null
site_visit.recorded_by uuid
standing_batch.id uuid not null
standing_batch.association_id uuid not null
standing_batch.file_id uuid not null
standing_batch.handover_id uuid not null
standing_batch.point text not null
standing_batch.purpose text not null
standing_batch.rows integer not null
standing_batch.found integer not null
standing_batch.made_by uuid
standing_batch.made_at timestamp with time zone not null
standing_lookup.subject_id uuid not null
standing_lookup.id uuid not null
standing_lookup.association_id uuid not null
standing_lookup.at timestamp with time zone not null
standing_lookup.point text not null
standing_lookup.verdict text not null
standing_lookup.measures text[] not null
standing_lookup.batch_id uuid
subject.id uuid not null
subject.short_id text not null
subject.kind text not null
subject.name text not null
subject.merged_into uuid
subject.created_at timestamp with time zone not null default now()
subject_claim.scheme text not null
subject_claim.code text not null
subject_claim.subject_id uuid not null
subject_claim.standing text not null
subject_identifier.subject_id uuid not null
subject_identifier.scheme text not null
subject_identifier.code text not null
subject_identifier.standing text not null
subject_identifier.recorded_at timestamp with time zone not null default now()
subject_merge.subject_id uuid not null
subject_merge.id uuid not null
subject_merge.loser_id uuid not null
subject_merge.association_id uuid not null
subject_merge.reason text not null
subject_merge.evidence text not null
subject_merge.read_scheme text
subject_merge.read_code text
subject_merge.codes jsonb not null
subject_merge.identifiers jsonb not null
subject_merge.names uuid[] not null
subject_merge.ended uuid[] not null default '{}'::uuid[]
subject_merge.moved integer not null default 0
subject_merge.merged_at timestamp with time zone not null
subject_merge.merged_by uuid
subject_merge.undone_at timestamp with time zone
subject_merge.undone_by uuid
subject_merge.undone_reason text
subject_name.subject_id uuid not null
subject_name.id uuid not null
subject_name.name text not null
subject_name.normal text not null
subject_name.kind text not null
subject_name.grams text[] not null
subject_name.pinyin text not null
subject_name.initials text not null
subject_name.valid_from date
subject_name.valid_to date
subject_name.recorded_at timestamp with time zone not null default now()
subject_relation.subject_id uuid not null
subject_relation.id uuid not null
subject_relation.parent_id uuid not null
subject_relation.kind text not null
subject_relation.from_on date not null
subject_relation.to_on date
subject_relation.document text not null
subject_relation.ended_document text
subject_relation.mistaken boolean not null default false
subject_relation.association_id uuid not null
subject_relation.recorded_at timestamp with time zone not null
subject_relation.recorded_by uuid
subject_relation.ended_at timestamp with time zone
subject_relation.ended_by uuid
suit.id uuid not null
suit.association_id uuid not null
suit.infringement_id uuid
suit.road text not null
suit.stage text not null
suit.organ text not null
suit.number text not null
suit.role text not null
suit.other_sealed text not null
suit.claim text not null
suit.filed_on date not null
suit.opened_at timestamp with time zone not null
suit.opened_by uuid
suit.parts jsonb not null
suit.ended_on date
tally.agenda_item_id uuid not null
tally.counter text not null
tally.association_id uuid not null
tally.method text not null
tally.issued integer not null
tally.yes integer not null
tally.no integer not null
tally.abstained integer not null
tally.invalid integer not null
tally.taken_at timestamp with time zone not null
tally.counted_by uuid
upload_slip.slip_hash bytea not null
upload_slip.association_id uuid not null
upload_slip.matter text not null
upload_slip.matter_id uuid not null
upload_slip.name text not null
upload_slip.bytes bigint not null
upload_slip.drawn_at timestamp with time zone not null
upload_slip.taken_at timestamp with time zone
work.id uuid not null
work.association_id uuid
work.queue text not null
work.matter_id uuid not null
work.state text not null
work.done bigint not null default 0
work.total bigint
work.unit text not null default 'rows'::text
work.note jsonb not null default '{}'::jsonb
work.cancel_asked boolean not null default false
work.heartbeat_at timestamp with time zone
work.fault text
work.started_by uuid
work.created_at timestamp with time zone not null default now()
work.finished_at timestamp with time zone

-- constraints
account account_check CHECK (((password_hash IS NULL) = (password_changed_at IS NULL)))
account account_check1 CHECK (((totp_confirmed_at IS NULL) OR (totp_cipher IS NOT NULL)))
account account_display_name_check CHECK (((length(display_name) >= 1) AND (length(display_name) <= 60)))
account account_pkey PRIMARY KEY (id)
account account_sign_in_name_check CHECK ((sign_in_name ~ '^[a-z0-9][a-z0-9._-]{1,62}$'::text))
account account_sign_in_name_key UNIQUE (sign_in_name)
agency agency_check CHECK (((stage <> ALL (ARRAY['admitted'::text, 'exited'::text])) OR ((admitted_on IS NOT NULL) AND (resolution_id IS NOT NULL))))
agency agency_check1 CHECK (((stage = ANY (ARRAY['exited'::text, 'declined'::text])) = (ended_on IS NOT NULL)))
agency agency_check2 CHECK ((((ended_on IS NULL) = (ended_how IS NULL)) AND ((ended_on IS NULL) = (ended_why IS NULL))))
agency agency_ended_how_check CHECK ((ended_how = ANY (ARRAY['declined'::text, 'own-wish'::text, 'removed'::text])))
agency agency_pkey PRIMARY KEY (subject_id, id)
agency agency_services_check CHECK ((cardinality(services) > 0))
agency agency_stage_check CHECK ((stage = ANY (ARRAY['applied'::text, 'admitted'::text, 'exited'::text, 'declined'::text])))
agency agency_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject(id)
agency_assignment agency_assignment_brief_check CHECK (((length(brief) >= 2) AND (length(brief) <= 4000)))
agency_assignment agency_assignment_check CHECK (((stage <> ALL (ARRAY['delivered'::text, 'accepted'::text])) OR (delivered_on IS NOT NULL)))
agency_assignment agency_assignment_pkey PRIMARY KEY (subject_id, id)
agency_assignment agency_assignment_stage_check CHECK ((stage = ANY (ARRAY['assigned'::text, 'delivered'::text, 'accepted'::text, 'recalled'::text])))
agency_assignment agency_assignment_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject(id)
agency_assignment agency_assignment_title_check CHECK (((length(title) >= 2) AND (length(title) <= 200)))
agency_check agency_check_measure_check CHECK ((measure = ANY (ARRAY['none'::text, 'mend'::text, 'suspend'::text, 'remove'::text])))
agency_check agency_check_pkey PRIMARY KEY (subject_id, id)
agency_check agency_check_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject(id)
agency_entry agency_entry_check CHECK (((kind = 'interest'::text) = (target_id IS NOT NULL)))
agency_entry agency_entry_check1 CHECK (((ended_on IS NULL) = (ended_why IS NULL)))
agency_entry agency_entry_credential_check CHECK ((length(credential) <= 200))
agency_entry agency_entry_kind_check CHECK ((kind = ANY (ARRAY['qualification'::text, 'person'::text, 'interest'::text])))
agency_entry agency_entry_name_check CHECK (((length(name) >= 1) AND (length(name) <= 300)))
agency_entry agency_entry_pkey PRIMARY KEY (subject_id, id)
agency_entry agency_entry_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject(id)
agenda_item agenda_item_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
agenda_item agenda_item_ballot_check CHECK ((ballot = ANY (ARRAY['open'::text, 'secret'::text])))
agenda_item agenda_item_check CHECK (((matter_kind IS NULL) = (matter_id IS NULL)))
agenda_item agenda_item_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id)
agenda_item agenda_item_meeting_id_position_key UNIQUE (meeting_id, "position")
agenda_item agenda_item_pkey PRIMARY KEY (id)
agenda_item agenda_item_position_check CHECK (("position" > 0))
agenda_paper agenda_paper_agenda_item_id_fkey FOREIGN KEY (agenda_item_id) REFERENCES agenda_item(id)
agenda_paper agenda_paper_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
agenda_paper agenda_paper_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES paper(file_id)
agenda_paper agenda_paper_pkey PRIMARY KEY (agenda_item_id, paper_id)
api_key api_key_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
api_key api_key_created_by_fkey FOREIGN KEY (created_by) REFERENCES account(id)
api_key api_key_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80)))
api_key api_key_pkey PRIMARY KEY (id)
arrival arrival_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
arrival arrival_check CHECK (((publish_rule <> ''::text) OR (days_late = 0)))
arrival arrival_days_late_check CHECK ((days_late >= 0))
arrival arrival_pkey PRIMARY KEY (association_id, received_month, source_name, item, publish_rule, days_late)
arrival arrival_received_month_check CHECK ((EXTRACT(day FROM received_month) = (1)::numeric))
arrival arrival_rows_check CHECK ((rows > 0))
arrival arrival_source_name_check CHECK ((source_name <> ''::text))
association association_name_check CHECK (((length(name) >= 2) AND (length(name) <= 200)))
association association_pkey PRIMARY KEY (id)
association association_region_check CHECK ((region ~ '^CN(-[0-9]{2,6})?$'::text))
association association_short_name_check CHECK (((length(short_name) >= 1) AND (length(short_name) <= 40)))
association association_slug_check CHECK ((slug ~ '^[a-z0-9][a-z0-9-]{1,40}$'::text))
association association_slug_key UNIQUE (slug)
association_recall association_recall_check CHECK (((lifted_at IS NULL) = (lift_reason IS NULL)))
association_recall association_recall_content_hash_check CHECK ((length(content_hash) = 32))
association_recall association_recall_document_issuer_check CHECK ((document_issuer <> ''::text))
association_recall association_recall_document_number_check CHECK ((document_number <> ''::text))
association_recall association_recall_natural_key_check CHECK ((length(natural_key) = 16))
association_recall association_recall_pkey PRIMARY KEY (subject_id, record_id)
association_recall association_recall_reason_check CHECK ((reason = ANY (ARRAY['source-revoked'::text, 'source-changed'::text, 'wrong-subject'::text, 'court'::text])))
association_recall association_recall_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject(id)
association_record association_record_check CHECK (((public_until IS NULL) OR (public_from IS NOT NULL)))
association_record association_record_check1 CHECK (((polarity <> 'adverse'::text) OR ((document_number <> ''::text) AND (issuer_name <> ''::text) AND (document_kind <> ''::text))))
association_record association_record_content_hash_check CHECK ((length(content_hash) = 32))
association_record association_record_ground_key_check CHECK ((length(ground_key) = 16))
association_record association_record_natural_key_check CHECK ((length(natural_key) = 16))
association_record association_record_open_scope_check CHECK ((open_scope = ANY (ARRAY['public'::text, 'members'::text, 'authorised'::text, 'internal'::text])))
association_record association_record_pkey PRIMARY KEY (subject_id, id)
association_record association_record_polarity_check CHECK ((polarity = ANY (ARRAY['adverse'::text, 'positive'::text, 'neutral'::text])))
association_record association_record_publish_days_late_check CHECK ((publish_days_late >= 0))
association_record association_record_severity_check CHECK ((severity = ANY (ARRAY['minor'::text, 'general'::text, 'serious'::text])))
association_record association_record_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject(id)
attempt attempt_pkey PRIMARY KEY (id)
attendee attendee_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
attendee attendee_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
attendee attendee_check CHECK (((seat_id IS NULL) <> (member_subject IS NULL)))
attendee attendee_check1 CHECK (((presence = 'proxy'::text) = (proxy_holder IS NOT NULL)))
attendee attendee_check2 CHECK (((proxy_holder IS NULL) OR (proxy_holder <> id)))
attendee attendee_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id)
attendee attendee_pkey PRIMARY KEY (id)
attendee attendee_presence_check CHECK ((presence = ANY (ARRAY['away'::text, 'in-room'::text, 'online'::text, 'proxy'::text])))
attendee attendee_proxy_holder_fkey FOREIGN KEY (proxy_holder) REFERENCES attendee(id)
attendee attendee_seat_id_fkey FOREIGN KEY (seat_id) REFERENCES seat(id)
body_term body_term_association_id_body_ordinal_key UNIQUE (association_id, body, ordinal)
body_term body_term_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
body_term body_term_check CHECK (((postponed_until IS NULL) = (postponement_document IS NULL)))
body_term body_term_check1 CHECK (((ended_on IS NULL) OR (ended_on >= began_on)))
body_term body_term_ordinal_check CHECK ((ordinal > 0))
body_term body_term_pkey PRIMARY KEY (id)
body_term body_term_years_check CHECK (((years >= 1) AND (years <= 10)))
calendar_year calendar_year_pkey PRIMARY KEY (year)
calendar_year calendar_year_year_check CHECK (((year >= 1990) AND (year <= 2200)))
case_interview case_interview_check CHECK ((until_hour > from_hour))
case_interview case_interview_check1 CHECK ((((signed_how IS NULL) = (signed_on IS NULL)) AND ((signed_on IS NULL) = (signed_paper IS NULL))))
case_interview case_interview_check2 CHECK (((heard_as <> 'complainant'::text) OR (withheld_why <> ''::text)))
case_interview case_interview_from_hour_check CHECK ((from_hour ~ '^[0-2][0-9]:[0-5][0-9]$'::text))
case_interview case_interview_heard_as_check CHECK ((heard_as = ANY (ARRAY['respondent'::text, 'witness'::text, 'complainant'::text, 'expert'::text])))
case_interview case_interview_pkey PRIMARY KEY (subject_id, id)
case_interview case_interview_signed_how_check CHECK ((signed_how = ANY (ARRAY['read'::text, 'read-out'::text, 'refused'::text])))
case_interview case_interview_subject_id_case_id_fkey FOREIGN KEY (subject_id, case_id) REFERENCES discipline_case(subject_id, id)
case_interview case_interview_subject_id_corrects_fkey FOREIGN KEY (subject_id, corrects) REFERENCES case_interview(subject_id, id)
case_interview case_interview_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject(id)
case_interview case_interview_subject_id_signed_paper_fkey FOREIGN KEY (subject_id, signed_paper) REFERENCES case_paper(subject_id, id)
case_interview case_interview_until_hour_check CHECK ((until_hour ~ '^[0-2][0-9]:[0-5][0-9]$'::text))
case_interview case_interview_withheld_why_check CHECK ((length(withheld_why) <= 300))
case_paper case_paper_entered_role_check CHECK ((entered_role = ANY (ARRAY['house'::text, 'respondent'::text, 'investigator'::text, 'panel'::text])))
case_paper case_paper_had_by_check CHECK (((length(had_by) >= 1) AND (length(had_by) <= 200)))
case_paper case_paper_kind_check CHECK ((kind = ANY (ARRAY['evidence'::text, 'interview'::text, 'source'::text, 'statement'::text, 'proof'::text])))
case_paper case_paper_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
case_paper case_paper_pkey PRIMARY KEY (subject_id, id)
case_paper case_paper_sha256_check CHECK ((length(sha256) = 32))
case_paper case_paper_subject_id_case_id_fkey FOREIGN KEY (subject_id, case_id) REFERENCES discipline_case(subject_id, id)
case_paper case_paper_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject(id)
case_publicity case_publicity_article_check CHECK (((length(article) >= 1) AND (length(article) <= 200)))
case_publicity case_publicity_check CHECK (((turned_off_on IS NULL) = (turned_off_why IS NULL)))
case_publicity case_publicity_law_check CHECK (((length(law) >= 1) AND (length(law) <= 200)))
case_publicity case_publicity_period_count_check CHECK (((period_count >= 1) AND (period_count <= 120)))
case_publicity case_publicity_period_unit_check CHECK ((period_unit = ANY (ARRAY['M'::text, 'Y'::text])))
case_publicity case_publicity_pkey PRIMARY KEY (association_id, id)
case_publicity case_publicity_reason_check CHECK (((length(reason) >= 2) AND (length(reason) <= 1000)))
charter charter_amends_fkey FOREIGN KEY (amends) REFERENCES charter(id)
charter charter_approval_paper_fkey FOREIGN KEY (approval_paper) REFERENCES paper(file_id)
charter charter_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
charter charter_association_id_version_key UNIQUE (association_id, version)
charter charter_check CHECK (((stage = 'approved'::text) = (approved_on IS NOT NULL)))
charter charter_check1 CHECK (((approved_on IS NULL) OR ((approval_number IS NOT NULL) AND (approval_authority IS NOT NULL))))
charter charter_pkey PRIMARY KEY (id)
charter charter_stage_check CHECK ((stage = ANY (ARRAY['draft'::text, 'proposed'::text, 'carried'::text, 'approved'::text, 'abandoned'::text])))
charter charter_version_check CHECK ((version > 0))
charter charter_written_by_fkey FOREIGN KEY (written_by) REFERENCES account(id)
clock clock_check CHECK (((state = 'paused'::text) = (paused_on IS NOT NULL)))
clock clock_check1 CHECK (((state = 'paused'::text) = (pause_reason IS NOT NULL)))
clock clock_period_count_check CHECK ((period_count >= 0))
clock clock_period_unit_check CHECK ((period_unit = ANY (ARRAY['WD'::text, 'D'::text, 'M'::text, 'Y'::text])))
clock clock_pkey PRIMARY KEY (id)
clock clock_state_check CHECK ((state = ANY (ARRAY['running'::text, 'paused'::text, 'stopped'::text, 'struck'::text])))
commitment commitment_check CHECK (((evidence IS NULL) = (evidenced_on IS NULL)))
commitment commitment_check1 CHECK (((fulfilment IS NULL) = (confirmed_on IS NULL)))
commitment commitment_check2 CHECK (((fulfilment IS NULL) OR (fulfilment = '全部履行'::text) OR (unperformed IS NOT NULL)))
commitment commitment_check3 CHECK (((withdrawn_on IS NULL) = (withdrawn_why IS NULL)))
commitment commitment_check4 CHECK (((breach_record IS NULL) = (breach_document IS NULL)))
commitment commitment_code_check CHECK ((code ~ '^[0-9]{20}$'::text))
commitment commitment_fulfilment_check CHECK ((fulfilment = ANY (ARRAY['全部履行'::text, '部分履行'::text, '全部未履行'::text])))
commitment commitment_kind_check CHECK ((kind = ANY (ARRAY['association'::text, 'member'::text, 'practitioner'::text, 'licensing'::text, 'repair'::text, 'evaluation'::text])))
commitment commitment_pkey PRIMARY KEY (subject_id, id)
commitment commitment_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject(id)
complaint complaint_channel_check CHECK ((channel = ANY (ARRAY['portal'::text, 'member'::text, 'paper'::text, 'telephone'::text, 'hotline'::text])))
complaint complaint_facts_check CHECK (((length(facts) >= 6) AND (length(facts) <= 4000)))
complaint complaint_hotline_check CHECK ((length(hotline) <= 80))
complaint complaint_kind_check CHECK ((kind = ANY (ARRAY['product'::text, 'service'::text, 'price'::text, 'intellectual-property'::text])))
complaint complaint_pkey PRIMARY KEY (subject_id, id)
complaint complaint_receipt_hash_check CHECK ((length(receipt_hash) = 32))
complaint complaint_stage_check CHECK ((stage = ANY (ARRAY['received'::text, 'accepted'::text, 'asked'::text, 'answered'::text, 'unanswered'::text, 'with-department'::text, 'not-accepted'::text, 'settled'::text, 'in-mediation'::text, 'in-discipline'::text, 'department-replied'::text, 'unfounded'::text, 'withdrawn'::text])))
complaint complaint_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject(id)
complaint complaint_wants_check CHECK (((length(wants) >= 2) AND (length(wants) <= 1000)))
complaint_paper complaint_paper_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
complaint_paper complaint_paper_pkey PRIMARY KEY (subject_id, id)
complaint_paper complaint_paper_sha256_check CHECK ((length(sha256) = 32))
complaint_paper complaint_paper_side_check CHECK ((side = ANY (ARRAY['house'::text, 'member'::text, 'complainant'::text])))
complaint_paper complaint_paper_subject_id_complaint_id_fkey FOREIGN KEY (subject_id, complaint_id) REFERENCES complaint(subject_id, id)
complaint_paper complaint_paper_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject(id)
consent consent_check CHECK ((until_on >= from_on))
consent consent_check1 CHECK (((asked IS NULL) = (asked_on IS NULL)))
consent consent_check2 CHECK (((granted_at IS NULL) = (way IS NULL)))
consent consent_check3 CHECK (((granted_at IS NOT NULL) OR (asked IS NOT NULL)))
consent consent_check4 CHECK (((granted_at IS NULL) OR (declined_at IS NULL)))
consent consent_check5 CHECK (((revoked_at IS NULL) OR (granted_at IS NOT NULL)))
consent consent_check6 CHECK (((looks = 0) OR (granted_at IS NOT NULL)))
consent consent_classes_check CHECK (((cardinality(classes) >= 1) AND (cardinality(classes) <= 30)))
consent consent_declined_why_check CHECK ((length(declined_why) <= 300))
consent consent_looks_check CHECK ((looks >= 0))
consent consent_most_looks_check CHECK (((most_looks >= 1) AND (most_looks <= 1000)))
consent consent_pkey PRIMARY KEY (subject_id, id)
consent consent_purpose_check CHECK ((purpose = ANY (ARRAY['credit'::text, 'insurance'::text, 'procurement'::text, 'cooperation'::text, 'other'::text])))
consent consent_purpose_says_check CHECK ((length(purpose_says) <= 100))
consent consent_revoked_why_check CHECK ((length(revoked_why) <= 300))
consent consent_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject(id)
consent consent_way_check CHECK ((way = ANY (ARRAY['own'::text, 'paper'::text])))
consent_paper consent_paper_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
consent_paper consent_paper_pkey PRIMARY KEY (subject_id, id)
consent_paper consent_paper_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject(id)
cooperation cooperation_amount_check CHECK ((amount >= 0))
cooperation cooperation_applied_by_fkey FOREIGN KEY (applied_by) REFERENCES account(id)
cooperation cooperation_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
cooperation cooperation_check CHECK ((ends_on >= begins_on))
cooperation cooperation_check1 CHECK (((stage <> ALL (ARRAY['approved'::text, 'ended'::text])) OR (resolution_id IS NOT NULL)))
cooperation cooperation_check2 CHECK (((stage = ANY (ARRAY['withdrawn'::text, 'ended'::text])) = (closed_on IS NOT NULL)))
cooperation cooperation_check3 CHECK (((closed_on IS NULL) = (closed_why IS NULL)))
cooperation cooperation_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES paper(file_id)
cooperation cooperation_partner_check CHECK (((length(partner) >= 2) AND (length(partner) <= 200)))
cooperation cooperation_pkey PRIMARY KEY (id)
cooperation cooperation_resolution_id_fkey FOREIGN KEY (resolution_id) REFERENCES resolution(id)
cooperation cooperation_stage_check CHECK ((stage = ANY (ARRAY['applied'::text, 'approved'::text, 'withdrawn'::text, 'ended'::text])))
cooperation cooperation_title_check CHECK (((length(title) >= 2) AND (length(title) <= 200)))
daily_deed daily_deed_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
daily_deed daily_deed_pkey PRIMARY KEY (association_id, operation)
data_user data_user_check CHECK (((ended_on IS NULL) = (ended_why = ''::text)))
data_user data_user_check1 CHECK (((kind = 'other'::text) = (kind_says <> ''::text)))
data_user data_user_ended_why_check CHECK ((length(ended_why) <= 500))
data_user data_user_kind_check CHECK ((kind = ANY (ARRAY['bank'::text, 'insurer'::text, 'purchaser'::text, 'other'::text])))
data_user data_user_kind_says_check CHECK ((length(kind_says) <= 100))
data_user data_user_pkey PRIMARY KEY (subject_id, id)
data_user data_user_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject(id)
decoupling_answer decoupling_answer_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES account(id)
decoupling_answer decoupling_answer_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
decoupling_answer decoupling_answer_check CHECK (((verdict = 'fault'::text) = (mend_by IS NOT NULL)))
decoupling_answer decoupling_answer_check1 CHECK (((verdict = 'fault'::text) OR (paper_id IS NOT NULL)))
decoupling_answer decoupling_answer_check2 CHECK (((mended_on IS NULL) = (mended_note IS NULL)))
decoupling_answer decoupling_answer_check3 CHECK (((mended_on IS NULL) OR (verdict = 'fault'::text)))
decoupling_answer decoupling_answer_mended_paper_fkey FOREIGN KEY (mended_paper) REFERENCES paper(file_id)
decoupling_answer decoupling_answer_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES paper(file_id)
decoupling_answer decoupling_answer_pkey PRIMARY KEY (round_id, item)
decoupling_answer decoupling_answer_round_id_fkey FOREIGN KEY (round_id) REFERENCES decoupling_round(id)
decoupling_answer decoupling_answer_verdict_check CHECK ((verdict = ANY (ARRAY['met'::text, 'fault'::text])))
decoupling_round decoupling_round_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
decoupling_round decoupling_round_association_id_year_key UNIQUE (association_id, year)
decoupling_round decoupling_round_check CHECK ((num_nonnulls(report_document, report_number, report_mended) = ANY (ARRAY[0, 3])))
decoupling_round decoupling_round_check1 CHECK (((report_document IS NULL) OR (closed_on IS NOT NULL)))
decoupling_round decoupling_round_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES account(id)
decoupling_round decoupling_round_pkey PRIMARY KEY (id)
decoupling_round decoupling_round_report_document_fkey FOREIGN KEY (report_document) REFERENCES document(id)
decoupling_round decoupling_round_year_check CHECK (((year >= 1990) AND (year <= 2200)))
discipline_case discipline_case_allegation_check CHECK (((length(allegation) >= 2) AND (length(allegation) <= 2000)))
discipline_case discipline_case_check CHECK (((publication_ended_on IS NULL) = (publication_ended_why IS NULL)))
discipline_case discipline_case_pkey PRIMARY KEY (subject_id, id)
discipline_case discipline_case_stage_check CHECK ((stage = ANY (ARRAY['opened'::text, 'investigating'::text, 'noticed'::text, 'answering'::text, 'hearing'::text, 'deliberating'::text, 'decided'::text, 'served'::text, 'appealed'::text, 'reviewed'::text, 'final'::text, 'declined'::text, 'passed-on'::text, 'dropped'::text, 'closed'::text])))
discipline_case discipline_case_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject(id)
document document_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
document document_association_id_prefix_year_series_order_fkey FOREIGN KEY (association_id, prefix, year, series_order) REFERENCES document_number(association_id, prefix, year, series_order)
document document_association_id_prefix_year_series_order_key UNIQUE (association_id, prefix, year, series_order)
document document_check CHECK ((num_nulls(seal_page, seal_x_um, seal_y_um) = ANY (ARRAY[0, 3])))
document document_conformance_check CHECK ((conformance = ANY (ARRAY['PDF/A-2b'::text, 'PDF'::text])))
document document_corrects_fkey FOREIGN KEY (corrects) REFERENCES document(id)
document document_model_file_id_fkey FOREIGN KEY (model_file_id) REFERENCES file(id)
document document_pdf_file_id_fkey FOREIGN KEY (pdf_file_id) REFERENCES file(id)
document document_pdf_sha256_check CHECK ((length(pdf_sha256) = 32))
document document_pkey PRIMARY KEY (id)
document document_seal_page_check CHECK ((seal_page > 0))
document_number document_number_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
document_number document_number_check CHECK (((voided_at IS NULL) = (void_reason IS NULL)))
document_number document_number_pkey PRIMARY KEY (association_id, prefix, year, series_order)
document_number document_number_series_order_check CHECK ((series_order > 0))
document_subject document_subject_pkey PRIMARY KEY (subject_id, document_id)
document_subject document_subject_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject(id)
dues_assessment dues_assessment_assessed_by_fkey FOREIGN KEY (assessed_by) REFERENCES account(id)
dues_assessment dues_assessment_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
dues_assessment dues_assessment_association_id_year_key UNIQUE (association_id, year)
dues_assessment dues_assessment_pkey PRIMARY KEY (id)
dues_assessment dues_assessment_standard_id_fkey FOREIGN KEY (standard_id) REFERENCES dues_standard(id)
dues_assessment dues_assessment_year_check CHECK (((year >= 1990) AND (year <= 2200)))
dues_entry dues_entry_amount_check CHECK ((amount > 0))
dues_entry dues_entry_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
dues_entry dues_entry_check CHECK (((kind = 'payment'::text) = (receipt IS NOT NULL)))
dues_entry dues_entry_check1 CHECK (((kind = 'payment'::text) = (road IS NOT NULL)))
dues_entry dues_entry_check2 CHECK (((kind = 'reduction'::text) = (ground IS NOT NULL)))
dues_entry dues_entry_check3 CHECK (((kind = 'reversal'::text) = (reverses IS NOT NULL)))
dues_entry dues_entry_check4 CHECK (((kind = 'payment'::text) OR (reason IS NOT NULL)))
dues_entry dues_entry_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES account(id)
dues_entry dues_entry_kind_check CHECK ((kind = ANY (ARRAY['payment'::text, 'reduction'::text, 'reversal'::text])))
dues_entry dues_entry_line_id_fkey FOREIGN KEY (line_id) REFERENCES dues_line(id)
dues_entry dues_entry_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES paper(file_id)
dues_entry dues_entry_pkey PRIMARY KEY (id)
dues_entry dues_entry_reverses_fkey FOREIGN KEY (reverses) REFERENCES dues_entry(id)
dues_entry dues_entry_reverses_key UNIQUE (reverses)
dues_entry dues_entry_road_check CHECK ((road = ANY (ARRAY['transfer'::text, 'cash'::text, 'cheque'::text, 'online'::text])))
dues_export dues_export_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
dues_export dues_export_file_id_fkey FOREIGN KEY (file_id) REFERENCES file(id)
dues_export dues_export_pkey PRIMARY KEY (id)
dues_export dues_export_purpose_check CHECK (((length(purpose) >= 2) AND (length(purpose) <= 200)))
dues_line dues_line_amount_check CHECK ((amount >= 0))
dues_line dues_line_assessment_id_fkey FOREIGN KEY (assessment_id) REFERENCES dues_assessment(id)
dues_line dues_line_assessment_id_member_subject_key UNIQUE (assessment_id, member_subject)
dues_line dues_line_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
dues_line dues_line_pkey PRIMARY KEY (id)
dues_standard dues_standard_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
dues_standard dues_standard_association_id_version_key UNIQUE (association_id, version)
dues_standard dues_standard_check CHECK (((stage = 'set'::text) = (resolution_id IS NOT NULL)))
dues_standard dues_standard_check1 CHECK (((resolution_id IS NULL) = (decided_on IS NULL)))
dues_standard dues_standard_check2 CHECK (((resolution_id IS NULL) = (publish_by IS NULL)))
dues_standard dues_standard_check3 CHECK (((published_on IS NULL) = (published_how IS NULL)))
dues_standard dues_standard_from_year_check CHECK (((from_year >= 1990) AND (from_year <= 2200)))
dues_standard dues_standard_made_by_fkey FOREIGN KEY (made_by) REFERENCES account(id)
dues_standard dues_standard_pkey PRIMARY KEY (id)
dues_standard dues_standard_publication_paper_fkey FOREIGN KEY (publication_paper) REFERENCES paper(file_id)
dues_standard dues_standard_resolution_id_fkey FOREIGN KEY (resolution_id) REFERENCES resolution(id)
dues_standard dues_standard_stage_check CHECK ((stage = ANY (ARRAY['draft'::text, 'set'::text])))
dues_standard dues_standard_title_check CHECK (((length(title) >= 2) AND (length(title) <= 200)))
dues_standard dues_standard_version_check CHECK ((version > 0))
dues_use dues_use_amount_check CHECK ((amount > 0))
dues_use dues_use_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
dues_use dues_use_check CHECK (((kind = 'use'::text) = (category IS NOT NULL)))
dues_use dues_use_check1 CHECK (((kind = 'reversal'::text) = (reverses IS NOT NULL)))
dues_use dues_use_check2 CHECK (((kind = 'reversal'::text) OR (paper_id IS NOT NULL)))
dues_use dues_use_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES account(id)
dues_use dues_use_kind_check CHECK ((kind = ANY (ARRAY['opening'::text, 'use'::text, 'reversal'::text])))
dues_use dues_use_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES paper(file_id)
dues_use dues_use_pkey PRIMARY KEY (id)
dues_use dues_use_reverses_fkey FOREIGN KEY (reverses) REFERENCES dues_use(id)
dues_use dues_use_reverses_key UNIQUE (reverses)
evaluation_certificate evaluation_certificate_pkey PRIMARY KEY (subject_id, id)
evaluation_certificate evaluation_certificate_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject(id)
evaluation_entry evaluation_entry_check CHECK ((num_nonnulls(known_at, facts, root) = ANY (ARRAY[0, 3])))
evaluation_entry evaluation_entry_check1 CHECK (((points IS NULL) = (scored_at IS NULL)))
evaluation_entry evaluation_entry_check2 CHECK (((resolution_id IS NULL) = (decided_on IS NULL)))
evaluation_entry evaluation_entry_check3 CHECK ((num_nonnulls(document_id, number, noticed_on) = ANY (ARRAY[0, 3])))
evaluation_entry evaluation_entry_check4 CHECK (((publicised_on IS NULL) = (publicity_until IS NULL)))
evaluation_entry evaluation_entry_check5 CHECK (((valid_from IS NULL) = (valid_until IS NULL)))
evaluation_entry evaluation_entry_check6 CHECK (((stage = 'withdrawn'::text) = (withdrawn_on IS NOT NULL)))
evaluation_entry evaluation_entry_committed_by_check CHECK (((length(committed_by) >= 2) AND (length(committed_by) <= 60)))
evaluation_entry evaluation_entry_pkey PRIMARY KEY (subject_id, id)
evaluation_entry evaluation_entry_root_check CHECK ((length(root) = 32))
evaluation_entry evaluation_entry_second CHECK ((((second_how IS NULL) = (second_on IS NULL)) AND ((second_how <> ALL (ARRAY['chosen'::text, 'lifted'::text])) OR (second_why <> ''::text))))
evaluation_entry evaluation_entry_second_how_check CHECK ((second_how = ANY (ARRAY['all'::text, 'drawn'::text, 'chosen'::text, 'lifted'::text])))
evaluation_entry evaluation_entry_stage_check CHECK ((stage = ANY (ARRAY['applied'::text, 'qualified'::text, 'not-qualified'::text, 'frozen'::text, 'scored'::text, 'decided'::text, 'noticed'::text, 'publicised'::text, 'final'::text, 'withdrawn'::text])))
evaluation_entry evaluation_entry_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject(id)
evaluation_interest evaluation_interest_pkey PRIMARY KEY (subject_id, entry_id, account_id)
evaluation_interest evaluation_interest_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject(id)
evaluation_mark evaluation_mark_assigned CHECK (((agency_subject IS NULL) = (assignment_id IS NULL)))
evaluation_mark evaluation_mark_pkey PRIMARY KEY (subject_id, entry_id, indicator, account_id)
evaluation_mark evaluation_mark_points_check CHECK ((points >= (0)::numeric))
evaluation_mark evaluation_mark_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject(id)
evaluation_mark evaluation_mark_turn_check CHECK ((turn > 0))
evaluation_objection evaluation_objection_about_check CHECK ((about = ANY (ARRAY['data'::text, 'result'::text])))
evaluation_objection evaluation_objection_check CHECK (((outcome IS NULL) = (answered_on IS NULL)))
evaluation_objection evaluation_objection_check1 CHECK (((outcome IS NULL) OR (answer <> ''::text)))
evaluation_objection evaluation_objection_outcome_check CHECK ((outcome = ANY (ARRAY['upheld'::text, 'rejected'::text])))
evaluation_objection evaluation_objection_pkey PRIMARY KEY (subject_id, id)
evaluation_objection evaluation_objection_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject(id)
evaluation_result evaluation_result_pkey PRIMARY KEY (subject_id, entry_id, turn)
evaluation_result evaluation_result_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject(id)
evaluation_result evaluation_result_turn_check CHECK ((turn > 0))
evaluation_result_fact evaluation_result_fact_pkey PRIMARY KEY (subject_id, entry_id, turn, name)
evaluation_result_fact evaluation_result_fact_salt_check CHECK ((length(salt) = 22))
evaluation_result_fact evaluation_result_fact_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject(id)
evaluation_result_fact evaluation_result_fact_turn_check CHECK ((turn > 0))
evaluation_round evaluation_round_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
evaluation_round evaluation_round_check CHECK (((called_on IS NULL) = (apply_until IS NULL)))
evaluation_round evaluation_round_check1 CHECK ((num_nonnulls(frozen_on, frozen_at, root, remarks_until) = ANY (ARRAY[0, 4])))
evaluation_round evaluation_round_check2 CHECK (((stage = 'closed'::text) = (closed_on IS NOT NULL)))
evaluation_round evaluation_round_double_share_check CHECK (((double_share >= 0) AND (double_share <= 100)))
evaluation_round evaluation_round_model_id_fkey FOREIGN KEY (model_id) REFERENCES model(id)
evaluation_round evaluation_round_pkey PRIMARY KEY (id)
evaluation_round evaluation_round_planned_by_fkey FOREIGN KEY (planned_by) REFERENCES account(id)
evaluation_round evaluation_round_root_check CHECK ((length(root) = 32))
evaluation_round evaluation_round_stage_check CHECK ((stage = ANY (ARRAY['planned'::text, 'called'::text, 'qualifying'::text, 'remarks'::text, 'scoring'::text, 'closed'::text])))
evaluation_round evaluation_round_title_check CHECK (((length(title) >= 2) AND (length(title) <= 200)))
evidence evidence_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
evidence evidence_pkey PRIMARY KEY (subject_id, id)
evidence evidence_sha256_check CHECK ((length(sha256) = 32))
evidence evidence_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject(id)
expected_report expected_report_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
expected_report expected_report_from_month_check CHECK ((EXTRACT(day FROM from_month) = (1)::numeric))
expected_report expected_report_pkey PRIMARY KEY (association_id, item, source_name)
export export_asked_by_kind_check CHECK ((asked_by_kind = ANY (ARRAY['person'::text, 'key'::text])))
export export_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
export export_check CHECK (((made_at IS NULL) = (handover_id IS NULL)))
export export_check1 CHECK (((made_at IS NULL) = (row_count IS NULL)))
export export_check2 CHECK (((acknowledge_by_on IS NULL) OR (recipient IS NOT NULL)))
export export_file_id_fkey FOREIGN KEY (file_id) REFERENCES file(id)
export export_format_check CHECK ((format = ANY (ARRAY['xlsx'::text, 'csv'::text, 'csv-gb18030'::text])))
export export_handover_id_fkey FOREIGN KEY (handover_id) REFERENCES handover(id)
export export_language_check CHECK ((language = ANY (ARRAY['zh'::text, 'en'::text])))
export export_pkey PRIMARY KEY (id)
export export_purpose_check CHECK (((length(purpose) >= 2) AND (length(purpose) <= 200)))
export export_recipient_check CHECK (((length(recipient) >= 2) AND (length(recipient) <= 200)))
export export_row_count_check CHECK ((row_count > 0))
file file_pkey PRIMARY KEY (id)
filing filing_check CHECK (((state = 'filed'::text) = (ended_at IS NULL)))
filing filing_check1 CHECK (((state = 'accepted'::text) = (record_id IS NOT NULL)))
filing filing_check2 CHECK (((state <> 'returned'::text) OR (reason <> ''::text)))
filing filing_pkey PRIMARY KEY (subject_id, id)
filing filing_state_check CHECK ((state = ANY (ARRAY['filed'::text, 'accepted'::text, 'returned'::text, 'withdrawn'::text])))
filing filing_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject(id)
filing_document filing_document_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
filing_document filing_document_pkey PRIMARY KEY (subject_id, id)
filing_document filing_document_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject(id)
former_password former_password_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
former_password former_password_pkey PRIMARY KEY (account_id, replaced_at)
gap_note gap_note_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
gap_note gap_note_check CHECK (((reason <> 'other'::text) OR (note <> ''::text)))
gap_note gap_note_pkey PRIMARY KEY (association_id, item, source_name, span_from)
gap_note gap_note_reason_check CHECK ((reason = ANY (ARRAY['none-decided'::text, 'not-its-task'::text, 'other'::text])))
grade_event grade_event_check CHECK (((kind = ANY (ARRAY['restored'::text, 'lowered'::text, 'raised'::text])) = (resolution_id IS NOT NULL)))
grade_event grade_event_check1 CHECK ((num_nonnulls(resolution_id, document_id, number) = ANY (ARRAY[0, 3])))
grade_event grade_event_check2 CHECK (((kind <> ALL (ARRAY['lowered'::text, 'raised'::text])) OR (grade IS NOT NULL)))
grade_event grade_event_kind_check CHECK ((kind = ANY (ARRAY['suspended'::text, 'reviewed'::text, 'reopened'::text, 'restored'::text, 'lowered'::text, 'raised'::text])))
grade_event grade_event_pkey PRIMARY KEY (subject_id, id)
grade_event grade_event_reopened CHECK (((kind = 'reopened'::text) = (objection_id IS NOT NULL)))
grade_event grade_event_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject(id)
handover handover_acknowledged_through_check CHECK ((acknowledged_through = ANY (ARRAY['link'::text, 'api'::text, 'note'::text])))
handover handover_acknowledgement_check CHECK ((acknowledgement = ANY (ARRAY['none-needed'::text, 'awaited'::text, 'acknowledged'::text])))
handover handover_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
handover handover_association_id_number_key UNIQUE (association_id, number)
handover handover_channel_check CHECK ((channel = ANY (ARRAY['download'::text, 'api'::text, 'web-hook'::text, 'mail'::text, 'paper'::text])))
handover handover_check CHECK (((acknowledgement = 'awaited'::text) <= (acknowledge_by_on IS NOT NULL)))
handover handover_check1 CHECK (((acknowledgement = 'acknowledged'::text) = (acknowledged_at IS NOT NULL)))
handover handover_check2 CHECK (((acknowledged_at IS NULL) = (acknowledged_through IS NULL)))
handover handover_file_id_fkey FOREIGN KEY (file_id) REFERENCES file(id)
handover handover_made_by_kind_check CHECK ((made_by_kind = ANY (ARRAY['person'::text, 'key'::text, 'clock'::text])))
handover handover_number_check CHECK ((number ~ '^[0-9]{8}-[a-z2-9]{6}$'::text))
handover handover_operation_check CHECK ((operation <> ''::text))
handover handover_pkey PRIMARY KEY (id)
handover handover_recipient_kind_check CHECK ((recipient_kind = ANY (ARRAY['account'::text, 'key'::text, 'partner'::text, 'subject'::text])))
handover handover_recipient_name_check CHECK (((length(recipient_name) >= 1) AND (length(recipient_name) <= 200)))
handover handover_records_check CHECK ((records >= 0))
handover handover_sha256_check CHECK ((length(sha256) = 32))
handover handover_subjects_check CHECK ((subjects >= 0))
handover handover_token_hash_check CHECK ((length(token_hash) = 32))
handover handover_token_hash_key UNIQUE (token_hash)
handover handover_what_check CHECK ((what = ANY (ARRAY['export'::text, 'report'::text, 'api-answer'::text, 'web-hook'::text, 'certificate'::text])))
handover_item handover_item_pkey PRIMARY KEY (subject_id, handover_id, record_id)
header_mapping header_mapping_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
header_mapping header_mapping_fingerprint_check CHECK ((length(fingerprint) = 32))
header_mapping header_mapping_pkey PRIMARY KEY (association_id, item, fingerprint)
header_mapping header_mapping_sender_check CHECK ((sender <> ''::text))
hook hook_address_check CHECK (((length(address) >= 8) AND (length(address) <= 500)))
hook hook_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
hook hook_created_by_fkey FOREIGN KEY (created_by) REFERENCES account(id)
hook hook_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80)))
hook hook_pkey PRIMARY KEY (id)
hook_delivery hook_delivery_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
hook_delivery hook_delivery_hook_id_fkey FOREIGN KEY (hook_id) REFERENCES hook(id)
hook_delivery hook_delivery_hook_id_kind_event_key UNIQUE (hook_id, kind, event)
hook_delivery hook_delivery_pkey PRIMARY KEY (id)
hook_delivery hook_delivery_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'failed'::text, 'sent'::text, 'given-up'::text])))
idempotency idempotency_pkey PRIMARY KEY (key, actor, operation)
import import_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
import import_file_id_fkey FOREIGN KEY (file_id) REFERENCES file(id)
import import_pkey PRIMARY KEY (id)
import import_state_check CHECK ((state = ANY (ARRAY['uploaded'::text, 'previewed'::text, 'confirmed'::text, 'refused'::text, 'discarded'::text])))
import_fault import_fault_import_id_fkey FOREIGN KEY (import_id) REFERENCES import(id)
import_fault import_fault_pkey PRIMARY KEY (import_id, row_number, ordinal)
infringement infringement_channel_check CHECK ((channel = ANY (ARRAY['own'::text, 'portal'::text, 'paper'::text, 'telephone'::text])))
infringement infringement_check CHECK ((since_on <= noticed_on))
infringement infringement_data_check CHECK ((length(data) <= 500))
infringement infringement_facts_check CHECK (((length(facts) >= 6) AND (length(facts) <= 4000)))
infringement infringement_kind_check CHECK ((kind = ANY (ARRAY['leak'::text, 'alteration'::text, 'damage'::text, 'theft'::text, 'sale'::text, 'unlawful-collection'::text])))
infringement infringement_number_check CHECK ((number ~ '^[0-9]{8}-[a-z2-9]{4}-[a-z2-9]{4}$'::text))
infringement infringement_pkey PRIMARY KEY (id)
infringement infringement_receipt_hash_check CHECK ((length(receipt_hash) = 32))
infringement infringement_stage_check CHECK ((stage = ANY (ARRAY['received'::text, 'accepted'::text, 'investigating'::text, 'found'::text, 'second-look'::text, 'reviewed'::text, 'not-accepted'::text, 'closed'::text, 'withdrawn'::text])))
infringement infringement_wants_check CHECK (((length(wants) >= 2) AND (length(wants) <= 1000)))
infringement_extract infringement_extract_check CHECK ((until_on >= from_on))
infringement_extract infringement_extract_infringement_id_fkey FOREIGN KEY (infringement_id) REFERENCES infringement(id)
infringement_extract infringement_extract_pkey PRIMARY KEY (id)
infringement_extract infringement_extract_sha256_check CHECK ((length(sha256) = 32))
internal_rule internal_rule_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
internal_rule internal_rule_association_id_lineage_version_key UNIQUE (association_id, lineage, version)
internal_rule internal_rule_check CHECK (((resolution_id IS NULL) = (in_force_from IS NULL)))
internal_rule internal_rule_check1 CHECK (((resolution_id IS NULL) = (review_on IS NULL)))
internal_rule internal_rule_check2 CHECK (((stage = 'draft'::text) OR (resolution_id IS NOT NULL)))
internal_rule internal_rule_check3 CHECK (((stage = 'repealed'::text) = (repealed_on IS NOT NULL)))
internal_rule internal_rule_made_by_fkey FOREIGN KEY (made_by) REFERENCES account(id)
internal_rule internal_rule_owner_check CHECK (((length(owner) >= 1) AND (length(owner) <= 80)))
internal_rule internal_rule_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES paper(file_id)
internal_rule internal_rule_pkey PRIMARY KEY (id)
internal_rule internal_rule_resolution_id_fkey FOREIGN KEY (resolution_id) REFERENCES resolution(id)
internal_rule internal_rule_stage_check CHECK ((stage = ANY (ARRAY['draft'::text, 'approved'::text, 'repealed'::text])))
internal_rule internal_rule_title_check CHECK (((length(title) >= 2) AND (length(title) <= 200)))
internal_rule internal_rule_version_check CHECK ((version > 0))
invitation invitation_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
invitation invitation_pkey PRIMARY KEY (id)
invitation invitation_token_hash_key UNIQUE (token_hash)
journal_entry journal_entry_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['person'::text, 'key'::text, 'clock'::text, 'visitor'::text])))
journal_entry journal_entry_pkey PRIMARY KEY (id)
journal_pending journal_pending_pkey PRIMARY KEY (entry_id)
journal_seal journal_seal_entries_check CHECK ((entries > 0))
journal_seal journal_seal_pkey PRIMARY KEY (number)
journal_seal_member journal_seal_member_entry_id_key UNIQUE (entry_id)
journal_seal_member journal_seal_member_pkey PRIMARY KEY (seal_number, ordinal)
journal_seal_member journal_seal_member_seal_number_fkey FOREIGN KEY (seal_number) REFERENCES journal_seal(number)
list_entry list_entry_check CHECK (((statement IS NULL) = (stated_on IS NULL)))
list_entry list_entry_check1 CHECK (((stage <> ALL (ARRAY['entered'::text, 'left'::text])) OR ((entered_on IS NOT NULL) AND (resolution_id IS NOT NULL))))
list_entry list_entry_check2 CHECK (((stage = ANY (ARRAY['dropped'::text, 'left'::text])) = (ended_on IS NOT NULL)))
list_entry list_entry_check3 CHECK (((ended_on IS NULL) = (ended_why IS NULL)))
list_entry list_entry_check4 CHECK (((ends_on IS NULL) OR (ends_on >= entered_on)))
list_entry list_entry_document_issuer_check CHECK ((document_issuer <> ''::text))
list_entry list_entry_document_number_check CHECK ((document_number <> ''::text))
list_entry list_entry_facts_check CHECK (((length(facts) >= 2) AND (length(facts) <= 4000)))
list_entry list_entry_pkey PRIMARY KEY (subject_id, id)
list_entry list_entry_stage_check CHECK ((stage = ANY (ARRAY['proposed'::text, 'entered'::text, 'dropped'::text, 'left'::text])))
list_entry list_entry_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject(id)
look look_case CHECK (((case_closed_on IS NULL) OR (case_id IS NOT NULL)))
look look_pkey PRIMARY KEY (subject_id, id)
mail mail_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
mail mail_kind_check CHECK ((kind = ANY (ARRAY['notices'::text, 'address'::text, 'invitation'::text])))
mail mail_pkey PRIMARY KEY (id)
mail mail_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'failed'::text, 'sent'::text, 'given-up'::text])))
mark_reopening mark_reopening_about_check CHECK ((about = ANY (ARRAY['result'::text, 'grade'::text])))
mark_reopening mark_reopening_pkey PRIMARY KEY (subject_id, entry_id, indicator, turn)
mark_reopening mark_reopening_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject(id)
mark_reopening mark_reopening_turn_check CHECK ((turn > 0))
measure_application measure_application_applied_as_check CHECK ((applied_as = ANY (ARRAY['department'::text, 'association'::text, 'partner'::text])))
measure_application measure_application_check CHECK ((until_on >= from_on))
measure_application measure_application_check1 CHECK (((lifted_on IS NULL) = (lifted_why IS NULL)))
measure_application measure_application_direction_check CHECK ((direction = ANY (ARRAY['incentive'::text, 'restraint'::text])))
measure_application measure_application_ground_kind_check CHECK ((ground_kind = ANY (ARRAY['record'::text, 'entry'::text])))
measure_application measure_application_pkey PRIMARY KEY (subject_id, id)
measure_application measure_application_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject(id)
mediation mediation_check CHECK (((other_id IS NULL) OR (other_contact IS NULL)))
mediation mediation_check1 CHECK (((mediator_id IS NULL) = (mediator_account IS NULL)))
mediation mediation_check2 CHECK (((document_id IS NULL) = (number IS NULL)))
mediation mediation_check3 CHECK (((ended_on IS NULL) = (ended_by IS NULL)))
mediation mediation_claim_check CHECK (((length(claim) >= 2) AND (length(claim) <= 4000)))
mediation mediation_ended_by_check CHECK ((ended_by = ANY (ARRAY['requester'::text, 'respondent'::text, 'mediator'::text, 'house'::text, 'clock'::text])))
mediation mediation_matter_check CHECK (((length(matter) >= 2) AND (length(matter) <= 200)))
mediation mediation_other_name_check CHECK (((length(other_name) >= 2) AND (length(other_name) <= 200)))
mediation mediation_pkey PRIMARY KEY (subject_id, id)
mediation mediation_stage_check CHECK ((stage = ANY (ARRAY['requested'::text, 'consented'::text, 'mediating'::text, 'drafted'::text, 'agreed'::text, 'performed'::text, 'unperformed'::text, 'declined'::text, 'ended'::text])))
mediation mediation_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject(id)
mediation mediation_subject_side_check CHECK ((subject_side = ANY (ARRAY['requester'::text, 'respondent'::text])))
mediation_obligation mediation_obligation_amount_fen_check CHECK ((amount_fen > 0))
mediation_obligation mediation_obligation_check CHECK (((obligor <> 'both'::text) OR (amount_fen IS NULL)))
mediation_obligation mediation_obligation_deed_check CHECK (((length(deed) >= 2) AND (length(deed) <= 500)))
mediation_obligation mediation_obligation_number_check CHECK ((number > 0))
mediation_obligation mediation_obligation_obligor_check CHECK ((obligor = ANY (ARRAY['requester'::text, 'respondent'::text, 'both'::text])))
mediation_obligation mediation_obligation_pkey PRIMARY KEY (subject_id, id)
mediation_obligation mediation_obligation_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject(id)
mediation_obligation mediation_obligation_subject_id_mediation_id_number_key UNIQUE (subject_id, mediation_id, number)
mediation_paper mediation_paper_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
mediation_paper mediation_paper_pkey PRIMARY KEY (subject_id, id)
mediation_paper mediation_paper_sha256_check CHECK ((length(sha256) = 32))
mediation_paper mediation_paper_side_check CHECK ((side = ANY (ARRAY['requester'::text, 'respondent'::text, 'mediator'::text, 'house'::text])))
mediation_paper mediation_paper_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject(id)
mediation_session mediation_session_check CHECK (((minutes IS NULL) = (minuted_on IS NULL)))
mediation_session mediation_session_hour_check CHECK ((hour ~ '^[0-2][0-9]:[0-5][0-9]$'::text))
mediation_session mediation_session_number_check CHECK ((number > 0))
mediation_session mediation_session_pkey PRIMARY KEY (subject_id, mediation_id, number)
mediation_session mediation_session_place_check CHECK (((length(place) >= 2) AND (length(place) <= 200)))
mediation_session mediation_session_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject(id)
mediator mediator_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
mediator mediator_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
mediator mediator_pkey PRIMARY KEY (id)
mediator_note mediator_note_pkey PRIMARY KEY (subject_id, id)
mediator_note mediator_note_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject(id)
meeting meeting_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
meeting meeting_association_id_id_key UNIQUE (association_id, id)
meeting meeting_body_term_id_fkey FOREIGN KEY (body_term_id) REFERENCES body_term(id)
meeting meeting_charter_id_fkey FOREIGN KEY (charter_id) REFERENCES charter(id)
meeting meeting_made_by_fkey FOREIGN KEY (made_by) REFERENCES account(id)
meeting meeting_means_check CHECK ((means = ANY (ARRAY['in-person'::text, 'mixed'::text, 'online'::text, 'correspondence'::text])))
meeting meeting_minutes_document_fkey FOREIGN KEY (minutes_document) REFERENCES document(id)
meeting meeting_party_presence_check CHECK ((party_presence = ANY (ARRAY['present'::text, 'sat-in'::text, 'absent'::text])))
meeting meeting_pkey PRIMARY KEY (id)
meeting meeting_stage_check CHECK ((stage = ANY (ARRAY['draft'::text, 'called'::text, 'open'::text, 'closed'::text, 'cancelled'::text])))
member member_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
member member_check CHECK (((left_on IS NULL) OR (left_on >= joined_on)))
member member_kind_check CHECK ((kind = ANY (ARRAY['unit'::text, 'individual'::text])))
member member_pkey PRIMARY KEY (association_id, subject_id, joined_on)
member_export member_export_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
member_export member_export_pkey PRIMARY KEY (id)
member_export member_export_purpose_check CHECK (((length(purpose) >= 2) AND (length(purpose) <= 200)))
member_leaving member_leaving_pkey PRIMARY KEY (subject_id, association_id, joined_on)
member_leaving member_leaving_reason_check CHECK (((length(reason) >= 2) AND (length(reason) <= 500)))
minutes_correction minutes_correction_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
minutes_correction minutes_correction_corrects_fkey FOREIGN KEY (corrects) REFERENCES document(id)
minutes_correction minutes_correction_corrects_key UNIQUE (corrects)
minutes_correction minutes_correction_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id)
minutes_correction minutes_correction_document_id_key UNIQUE (document_id)
minutes_correction minutes_correction_issued_by_fkey FOREIGN KEY (issued_by) REFERENCES account(id)
minutes_correction minutes_correction_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id)
minutes_correction minutes_correction_pkey PRIMARY KEY (id)
model model_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
model model_association_id_key_version_key UNIQUE (association_id, key, version)
model model_check CHECK (((state = 'published'::text) = (published_at IS NOT NULL)))
model model_check1 CHECK (((state = 'published'::text) = (valid_from IS NOT NULL)))
model model_key_check CHECK ((key ~ '^[a-z0-9][a-z0-9-]{1,60}$'::text))
model model_made_by_fkey FOREIGN KEY (made_by) REFERENCES account(id)
model model_name_check CHECK (((length(name) >= 2) AND (length(name) <= 200)))
model model_pkey PRIMARY KEY (id)
model model_published_by_fkey FOREIGN KEY (published_by) REFERENCES account(id)
model model_replaces_fkey FOREIGN KEY (replaces) REFERENCES model(id)
model model_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text])))
model model_version_check CHECK ((version > 0))
model_trial model_trial_against_fkey FOREIGN KEY (against) REFERENCES model(id)
model_trial model_trial_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
model_trial model_trial_model_id_fkey FOREIGN KEY (model_id) REFERENCES model(id)
model_trial model_trial_pkey PRIMARY KEY (id)
model_trial model_trial_tried_by_fkey FOREIGN KEY (tried_by) REFERENCES account(id)
name_change name_change_check CHECK (((kind <> 'registered'::text) OR ((previous IS NOT NULL) AND (from_on IS NOT NULL) AND (to_on IS NULL))))
name_change name_change_check1 CHECK (((to_on IS NULL) OR (from_on IS NULL) OR (to_on >= from_on)))
name_change name_change_document_check CHECK (((length(document) >= 2) AND (length(document) <= 500)))
name_change name_change_kind_check CHECK ((kind = ANY (ARRAY['registered'::text, 'former'::text, 'short'::text])))
name_change name_change_pkey PRIMARY KEY (subject_id, id)
name_change name_change_subject_id_corrects_fkey FOREIGN KEY (subject_id, corrects) REFERENCES name_change(subject_id, id)
name_change name_change_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject(id)
norm norm_amends_fkey FOREIGN KEY (amends) REFERENCES norm(id)
norm norm_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
norm norm_association_id_lineage_version_key UNIQUE (association_id, lineage, version)
norm norm_check CHECK (((promulgated_on IS NULL) = (in_force_from IS NULL)))
norm norm_check1 CHECK (((promulgated_on IS NULL) = (resolution_id IS NULL)))
norm norm_check2 CHECK (((stage <> ALL (ARRAY['promulgated'::text, 'under-review'::text, 'repealed'::text])) OR (promulgated_on IS NOT NULL)))
norm norm_check3 CHECK (((stage = 'repealed'::text) = (repealed_on IS NOT NULL)))
norm norm_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id)
norm norm_kind_check CHECK ((kind = ANY (ARRAY['convention'::text, 'ethics-code'::text, 'group-standard'::text])))
norm norm_made_by_fkey FOREIGN KEY (made_by) REFERENCES account(id)
norm norm_pkey PRIMARY KEY (id)
norm norm_project_check CHECK ((project = ANY (ARRAY['wanted'::text, 'proposed'::text, 'approved'::text, 'rejected'::text])))
norm norm_repealed_by_fkey FOREIGN KEY (repealed_by) REFERENCES resolution(id)
norm norm_resolution_id_fkey FOREIGN KEY (resolution_id) REFERENCES resolution(id)
norm norm_stage_check CHECK ((stage = ANY (ARRAY['draft'::text, 'checked'::text, 'consultation'::text, 'expert-review'::text, 'vote'::text, 'promulgated'::text, 'under-review'::text, 'repealed'::text])))
norm norm_title_check CHECK (((length(title) >= 2) AND (length(title) <= 200)))
norm norm_version_check CHECK ((version > 0))
norm_answer norm_answer_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES account(id)
norm_answer norm_answer_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
norm_answer norm_answer_check CHECK (((clause IS NULL) = (on_text IS NULL)))
norm_answer norm_answer_norm_id_fkey FOREIGN KEY (norm_id) REFERENCES norm(id)
norm_answer norm_answer_pkey PRIMARY KEY (id)
norm_answer norm_answer_verdict_check CHECK ((verdict = ANY (ARRAY['lawful'::text, 'must-go'::text])))
norm_consultation norm_consultation_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
norm_consultation norm_consultation_check CHECK ((closes_on > opened_on))
norm_consultation norm_consultation_norm_id_fkey FOREIGN KEY (norm_id) REFERENCES norm(id)
norm_consultation norm_consultation_notice_paper_fkey FOREIGN KEY (notice_paper) REFERENCES paper(file_id)
norm_consultation norm_consultation_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES account(id)
norm_consultation norm_consultation_pkey PRIMARY KEY (id)
norm_letter norm_letter_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
norm_letter norm_letter_check CHECK ((num_nonnulls(opinion_id, set_aside_why) =
CASE
    WHEN (read_at IS NULL) THEN 0
    ELSE 1
END))
norm_letter norm_letter_consultation_id_fkey FOREIGN KEY (consultation_id) REFERENCES norm_consultation(id)
norm_letter norm_letter_norm_id_fkey FOREIGN KEY (norm_id) REFERENCES norm(id)
norm_letter norm_letter_opinion_id_fkey FOREIGN KEY (opinion_id) REFERENCES norm_opinion(id)
norm_letter norm_letter_pkey PRIMARY KEY (id)
norm_letter norm_letter_read_by_fkey FOREIGN KEY (read_by) REFERENCES account(id)
norm_letter norm_letter_receipt_hash_check CHECK ((length(receipt_hash) = 32))
norm_letter norm_letter_receipt_hash_key UNIQUE (receipt_hash)
norm_opinion norm_opinion_answer_check CHECK ((answer = ANY (ARRAY['adopted'::text, 'partly'::text, 'rejected'::text])))
norm_opinion norm_opinion_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES account(id)
norm_opinion norm_opinion_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
norm_opinion norm_opinion_check CHECK (((answer IS NULL) = (reason IS NULL)))
norm_opinion norm_opinion_check1 CHECK (((answer IS NULL) = (answered_at IS NULL)))
norm_opinion norm_opinion_check2 CHECK (((merged_into IS NULL) OR (merged_into <> id)))
norm_opinion norm_opinion_consultation_id_fkey FOREIGN KEY (consultation_id) REFERENCES norm_consultation(id)
norm_opinion norm_opinion_from_kind_check CHECK ((from_kind = ANY (ARRAY['member'::text, 'department'::text, 'public'::text])))
norm_opinion norm_opinion_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES norm_opinion(id)
norm_opinion norm_opinion_norm_id_fkey FOREIGN KEY (norm_id) REFERENCES norm(id)
norm_opinion norm_opinion_norm_id_number_key UNIQUE (norm_id, number)
norm_opinion norm_opinion_number_check CHECK ((number > 0))
norm_opinion norm_opinion_pkey PRIMARY KEY (id)
norm_opinion norm_opinion_split_from_fkey FOREIGN KEY (split_from) REFERENCES norm_opinion(id)
norm_project norm_project_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
norm_project norm_project_check1 CHECK ((num_nonnulls(verdict, reason, deciders, decided_on, paper_id, decided_at) = ANY (ARRAY[0, 6])))
norm_project norm_project_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES account(id)
norm_project norm_project_norm_id_fkey FOREIGN KEY (norm_id) REFERENCES norm(id)
norm_project norm_project_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES paper(file_id)
norm_project norm_project_pkey PRIMARY KEY (id)
norm_project norm_project_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES account(id)
norm_project norm_project_verdict_check CHECK ((verdict = ANY (ARRAY['approved'::text, 'rejected'::text])))
norm_report norm_report_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
norm_report norm_report_norm_id_fkey FOREIGN KEY (norm_id) REFERENCES norm(id)
norm_report norm_report_pkey PRIMARY KEY (norm_id, year)
norm_report norm_report_reported_by_fkey FOREIGN KEY (reported_by) REFERENCES account(id)
norm_report norm_report_year_check CHECK (((year >= 1990) AND (year <= 2200)))
norm_review norm_review_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
norm_review norm_review_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES account(id)
norm_review norm_review_norm_id_fkey FOREIGN KEY (norm_id) REFERENCES norm(id)
norm_review norm_review_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES paper(file_id)
norm_review norm_review_pkey PRIMARY KEY (id)
norm_review norm_review_role_check CHECK ((role = ANY (ARRAY['legal'::text, 'expert'::text])))
norm_review norm_review_verdict_check CHECK ((verdict = ANY (ARRAY['agree'::text, 'disagree'::text, 'recused'::text])))
norm_signing norm_signing_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
norm_signing norm_signing_check CHECK (((signer = 'member'::text) = (member_subject IS NOT NULL)))
norm_signing norm_signing_check1 CHECK (((practitioner_subject IS NULL) OR (signer = 'practitioner'::text)))
norm_signing norm_signing_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES account(id)
norm_signing norm_signing_norm_id_fkey FOREIGN KEY (norm_id) REFERENCES norm(id)
norm_signing norm_signing_pkey PRIMARY KEY (id)
norm_signing norm_signing_signer_check CHECK ((signer = ANY (ARRAY['member'::text, 'practitioner'::text])))
norm_text norm_text_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
norm_text norm_text_norm_id_fkey FOREIGN KEY (norm_id) REFERENCES norm(id)
norm_text norm_text_pkey PRIMARY KEY (norm_id, revision)
norm_text norm_text_revision_check CHECK ((revision > 0))
norm_text norm_text_written_by_fkey FOREIGN KEY (written_by) REFERENCES account(id)
notice notice_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
notice notice_account_id_kind_event_key UNIQUE (account_id, kind, event)
notice notice_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
notice notice_pkey PRIMARY KEY (id)
notice_choice notice_choice_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
notice_choice notice_choice_pkey PRIMARY KEY (account_id, kind)
notice_choice notice_choice_way_check CHECK ((way = ANY (ARRAY['at-once'::text, 'digest'::text, 'desk'::text])))
notice_round notice_round_pkey PRIMARY KEY (place)
notice_setting notice_setting_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
notice_setting notice_setting_calendar_hash_key UNIQUE (calendar_hash)
notice_setting notice_setting_check CHECK (((quiet_from IS NULL) = (quiet_until IS NULL)))
notice_setting notice_setting_check1 CHECK (((address_cipher IS NULL) = (address_confirmed_at IS NULL)))
notice_setting notice_setting_check2 CHECK ((((asked_cipher IS NULL) = (asked_hash IS NULL)) AND ((asked_cipher IS NULL) = (asked_until IS NULL))))
notice_setting notice_setting_check3 CHECK (((calendar_hash IS NULL) = (calendar_since IS NULL)))
notice_setting notice_setting_digest_hour_check CHECK (((digest_hour >= 0) AND (digest_hour <= 23)))
notice_setting notice_setting_language_check CHECK ((language = ANY (ARRAY['zh'::text, 'en'::text])))
notice_setting notice_setting_pkey PRIMARY KEY (account_id)
notice_setting notice_setting_quiet_from_check CHECK (((quiet_from >= 0) AND (quiet_from <= 23)))
notice_setting notice_setting_quiet_until_check CHECK (((quiet_until >= 0) AND (quiet_until <= 23)))
number_series number_series_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
number_series number_series_last_order_check CHECK ((last_order > 0))
number_series number_series_pkey PRIMARY KEY (association_id, prefix, year)
number_series number_series_prefix_check CHECK ((prefix <> ''::text))
number_series number_series_year_check CHECK (((year >= 1949) AND (year <= 9999)))
objection objection_about_check CHECK ((about = ANY (ARRAY['record'::text, 'identity'::text, 'list-entry'::text, 'grade'::text])))
objection objection_check CHECK (
CASE about
    WHEN 'identity'::text THEN ((record_id IS NULL) AND (target_id IS NULL))
    WHEN 'record'::text THEN ((record_id IS NOT NULL) AND (target_id IS NULL))
    WHEN 'grade'::text THEN ((record_id IS NULL) AND (target_id IS NOT NULL))
    ELSE ((record_id IS NOT NULL) OR (target_id IS NOT NULL))
END)
objection objection_check1 CHECK (((record_id IS NULL) = (natural_key IS NULL)))
objection objection_check2 CHECK (((agent IS NULL) = (authorisation IS NULL)))
objection objection_check3 CHECK (((disagreement IS NULL) = (disagreement_is IS NULL)))
objection objection_check4 CHECK (((referral_says IS NULL) = (referral_on IS NULL)))
objection objection_content_hash_check CHECK ((length(content_hash) = 32))
objection objection_disagreement_check CHECK ((length(disagreement) <= 300))
objection objection_disagreement_is_check CHECK ((disagreement_is = ANY (ARRAY['waiting'::text, 'shown'::text, 'kept-back'::text])))
objection objection_matter_check CHECK ((matter = ANY (ARRAY['not-ours'::text, 'facts-wrong'::text, 'misapplied'::text, 'set-aside'::text, 'past-its-term'::text, 'not-to-be-public'::text])))
objection objection_natural_key_check CHECK ((length(natural_key) = 16))
objection objection_pkey PRIMARY KEY (subject_id, id)
objection objection_referral_says_check CHECK ((referral_says = ANY (ARRAY['confirmed'::text, 'changed'::text, 'silent'::text])))
objection objection_stage_check CHECK ((stage = ANY (ARRAY['open'::text, 'referred'::text, 'answered'::text, 'second-look'::text, 'closed'::text, 'withdrawn'::text])))
objection objection_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject(id)
objection_answer objection_answer_outcome_check CHECK ((outcome = ANY (ARRAY['accepted'::text, 'accepted-in-part'::text, 'rejected'::text])))
objection_answer objection_answer_pkey PRIMARY KEY (subject_id, objection_id, round)
objection_answer objection_answer_round_check CHECK ((round = ANY (ARRAY[1, 2])))
objection_answer objection_answer_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject(id)
office_term office_term_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
office_term office_term_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
office_term office_term_check CHECK (((until_on IS NULL) OR (until_on >= from_on)))
office_term office_term_check1 CHECK (((ended_on IS NULL) OR (ended_on >= from_on)))
office_term office_term_granted_by_fkey FOREIGN KEY (granted_by) REFERENCES account(id)
office_term office_term_pkey PRIMARY KEY (id)
official_seal official_seal_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
official_seal official_seal_basis_check CHECK (((length(basis) >= 2) AND (length(basis) <= 300)))
official_seal official_seal_check CHECK ((retired_on >= from_on))
official_seal official_seal_check1 CHECK ((num_nulls(picture_file_id, picture_at) = ANY (ARRAY[0, 2])))
official_seal official_seal_check2 CHECK (((retired_on IS NULL) = (retire_reason = ''::text)))
official_seal official_seal_check3 CHECK (((retired_on IS NULL) OR (picture_file_id IS NULL)))
official_seal official_seal_millimetres_check CHECK (((millimetres >= 30) AND (millimetres <= 60)))
official_seal official_seal_name_check CHECK (((length(name) >= 2) AND (length(name) <= 100)))
official_seal official_seal_picture_file_id_fkey FOREIGN KEY (picture_file_id) REFERENCES file(id)
official_seal official_seal_pkey PRIMARY KEY (id)
official_seal official_seal_retire_reason_check CHECK ((length(retire_reason) <= 300))
outbox outbox_pkey PRIMARY KEY (entry_id, follower)
pack_upload pack_upload_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
pack_upload pack_upload_check CHECK (((switched_on_at IS NULL) = (switched_on_by IS NULL)))
pack_upload pack_upload_check1 CHECK (((state = 'withdrawn'::text) = (withdrawn_at IS NOT NULL)))
pack_upload pack_upload_check2 CHECK (((state <> 'on'::text) OR (switched_on_at IS NOT NULL)))
pack_upload pack_upload_editions_check CHECK ((cardinality(editions) > 0))
pack_upload pack_upload_file_name_check CHECK ((file_name <> ''::text))
pack_upload pack_upload_pkey PRIMARY KEY (id)
pack_upload pack_upload_sha256_check CHECK ((length(sha256) = 32))
pack_upload pack_upload_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'on'::text, 'withdrawn'::text])))
paper paper_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
paper paper_brought_by_fkey FOREIGN KEY (brought_by) REFERENCES account(id)
paper paper_file_id_fkey FOREIGN KEY (file_id) REFERENCES file(id)
paper paper_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
paper paper_pkey PRIMARY KEY (file_id)
party_activity party_activity_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
party_activity party_activity_attended_check CHECK ((attended >= 0))
party_activity party_activity_check CHECK (((untransferred >= 0) AND (untransferred <= attended)))
party_activity party_activity_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES account(id)
party_activity party_activity_guests_check CHECK ((guests >= 0))
party_activity party_activity_kind_check CHECK ((kind = ANY (ARRAY['branch-meeting'::text, 'committee-meeting'::text, 'group-meeting'::text, 'party-lesson'::text, 'theme-day'::text, 'other'::text])))
party_activity party_activity_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES paper(file_id)
party_activity party_activity_pkey PRIMARY KEY (id)
party_activity party_activity_title_check CHECK (((length(title) >= 2) AND (length(title) <= 200)))
party_count party_count_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
party_count party_count_pkey PRIMARY KEY (association_id)
party_opinion party_opinion_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
party_opinion party_opinion_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES account(id)
party_opinion party_opinion_pkey PRIMARY KEY (recommendation_id, organ)
party_opinion party_opinion_recommendation_id_fkey FOREIGN KEY (recommendation_id) REFERENCES party_recommendation(id)
party_opinion party_opinion_verdict_check CHECK ((verdict = ANY (ARRAY['agree'::text, 'disagree'::text])))
party_person party_person_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
party_person party_person_check CHECK (((until_on IS NULL) OR (until_on >= from_on)))
party_person party_person_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES account(id)
party_person party_person_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80)))
party_person party_person_pkey PRIMARY KEY (id)
party_person party_person_post_check CHECK ((post = ANY (ARRAY['first-secretary'::text, 'secretary'::text, 'deputy-secretary'::text, 'discipline-secretary'::text, 'discipline-member'::text, 'committee-member'::text, 'organiser'::text, 'liaison'::text, 'none'::text])))
party_person party_person_seat_id_fkey FOREIGN KEY (seat_id) REFERENCES seat(id)
party_person party_person_standing_check CHECK ((standing = ANY (ARRAY['full'::text, 'probationary'::text])))
party_recommendation party_recommendation_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
party_recommendation party_recommendation_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES account(id)
party_recommendation party_recommendation_honour_check CHECK (((length(honour) >= 2) AND (length(honour) <= 200)))
party_recommendation party_recommendation_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80)))
party_recommendation party_recommendation_pkey PRIMARY KEY (id)
party_statement party_statement_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
party_statement party_statement_check CHECK (((NOT first_secretary) OR ((consent_number IS NOT NULL) AND (consent_on IS NOT NULL) AND (consent_paper IS NOT NULL))))
party_statement party_statement_consent_paper_fkey FOREIGN KEY (consent_paper) REFERENCES paper(file_id)
party_statement party_statement_form_check CHECK ((form = ANY (ARRAY['own'::text, 'joint'::text, 'sector'::text, 'attached'::text, 'organiser'::text, 'liaison'::text])))
party_statement party_statement_full_members_check CHECK ((full_members >= 0))
party_statement party_statement_organisation_check CHECK (((length(organisation) >= 2) AND (length(organisation) <= 200)))
party_statement party_statement_organisation_kind_check CHECK ((organisation_kind = ANY (ARRAY['committee'::text, 'general-branch'::text, 'branch'::text])))
party_statement party_statement_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES paper(file_id)
party_statement party_statement_pkey PRIMARY KEY (id)
party_statement party_statement_probationary_check CHECK ((probationary >= 0))
party_statement party_statement_stated_by_fkey FOREIGN KEY (stated_by) REFERENCES account(id)
party_statement party_statement_untransferred_check CHECK ((untransferred >= 0))
practice practice_check CHECK (((until_on IS NULL) OR (until_on >= since_on)))
practice practice_pkey PRIMARY KEY (subject_id, id)
practice practice_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject(id)
practitioner practitioner_name_check CHECK (((length(name) >= 1) AND (length(name) <= 60)))
practitioner practitioner_pkey PRIMARY KEY (subject_id)
practitioner practitioner_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject(id)
practitioner_claim practitioner_claim_identity_index_check CHECK ((length(identity_index) = 32))
practitioner_claim practitioner_claim_pkey PRIMARY KEY (association_id, identity_index)
professional_report professional_report_pkey PRIMARY KEY (subject_id, id)
professional_report professional_report_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject(id)
professional_report professional_report_token_hash_check CHECK ((length(token_hash) = 32))
project_name project_name_name_check CHECK ((length(name) <= 200))
project_name project_name_pkey PRIMARY KEY (code, name)
proposal proposal_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
proposal proposal_check CHECK ((num_nonnulls(call_title, call_number, call_due_on) = ANY (ARRAY[0, 3])))
proposal proposal_check1 CHECK ((num_nonnulls(sent_on, way, expected_on) = ANY (ARRAY[0, 3])))
proposal proposal_check2 CHECK (((stage <> 'issued'::text) OR (document_id IS NOT NULL)))
proposal proposal_check3 CHECK (((stage <> 'sent'::text) OR (sent_on IS NOT NULL)))
proposal proposal_check4 CHECK (((stage = 'withdrawn'::text) = (closed_on IS NOT NULL)))
proposal proposal_check5 CHECK (((closed_on IS NULL) = (closed_why IS NULL)))
proposal proposal_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id)
proposal proposal_kind_check CHECK ((kind = ANY (ARRAY['national-standard'::text, 'industry-standard'::text, 'local-standard'::text, 'sector-plan'::text, 'policy'::text, 'law'::text])))
proposal proposal_made_by_fkey FOREIGN KEY (made_by) REFERENCES account(id)
proposal proposal_pkey PRIMARY KEY (id)
proposal proposal_recipient_check CHECK (((length(recipient) >= 2) AND (length(recipient) <= 200)))
proposal proposal_resolution_id_fkey FOREIGN KEY (resolution_id) REFERENCES resolution(id)
proposal proposal_revision_check CHECK ((revision > 0))
proposal proposal_stage_check CHECK ((stage = ANY (ARRAY['draft'::text, 'issued'::text, 'sent'::text, 'withdrawn'::text])))
proposal proposal_title_check CHECK (((length(title) >= 2) AND (length(title) <= 200)))
proposal proposal_way_check CHECK ((way = ANY (ARRAY['post'::text, 'hand'::text, 'mail'::text, 'online'::text, 'meeting'::text])))
proposal_outcome proposal_outcome_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
proposal_outcome proposal_outcome_check CHECK ((num_nonnulls(document_title, document_number, document_issuer, document_on) = ANY (ARRAY[0, 4])))
proposal_outcome proposal_outcome_check1 CHECK (((corrects IS NULL) = (corrects_why IS NULL)))
proposal_outcome proposal_outcome_check2 CHECK (((result = 'unanswered'::text) = ((document_title IS NULL) AND (paper_id IS NULL))))
proposal_outcome proposal_outcome_corrects_fkey FOREIGN KEY (corrects) REFERENCES proposal_outcome(id)
proposal_outcome proposal_outcome_corrects_key UNIQUE (corrects)
proposal_outcome proposal_outcome_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES account(id)
proposal_outcome proposal_outcome_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES paper(file_id)
proposal_outcome proposal_outcome_pkey PRIMARY KEY (id)
proposal_outcome proposal_outcome_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES proposal(id)
proposal_outcome proposal_outcome_result_check CHECK ((result = ANY (ARRAY['adopted'::text, 'partly'::text, 'rejected'::text, 'unanswered'::text])))
proposal_paper proposal_paper_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
proposal_paper proposal_paper_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES paper(file_id)
proposal_paper proposal_paper_pkey PRIMARY KEY (proposal_id, paper_id)
proposal_paper proposal_paper_position_check CHECK (("position" >= 0))
proposal_paper proposal_paper_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES proposal(id)
rating_explanation rating_explanation_check CHECK ((num_nonnulls(says, said_on, said_at) = ANY (ARRAY[0, 3])))
rating_explanation rating_explanation_once UNIQUE (subject_id, assignment_id, against_id, indicator, turn)
rating_explanation rating_explanation_pkey PRIMARY KEY (subject_id, id)
rating_explanation rating_explanation_says_check CHECK (((length(says) >= 2) AND (length(says) <= 2000)))
rating_explanation rating_explanation_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject(id)
rating_explanation rating_explanation_turn_check CHECK ((turn > 0))
rating_reconciliation rating_reconciliation_once UNIQUE (subject_id, first_assignment, second_assignment, indicator, turn)
rating_reconciliation rating_reconciliation_pkey PRIMARY KEY (subject_id, id)
rating_reconciliation rating_reconciliation_points_check CHECK ((points >= (0)::numeric))
rating_reconciliation rating_reconciliation_reason_check CHECK (((length(reason) >= 2) AND (length(reason) <= 1000)))
rating_reconciliation rating_reconciliation_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject(id)
rating_reconciliation rating_reconciliation_turn_check CHECK ((turn > 0))
recall recall_check CHECK (((lifted_at IS NULL) = (lift_reason IS NULL)))
recall recall_content_hash_check CHECK ((length(content_hash) = 32))
recall recall_document_issuer_check CHECK ((document_issuer <> ''::text))
recall recall_document_number_check CHECK ((document_number <> ''::text))
recall recall_natural_key_check CHECK ((length(natural_key) = 16))
recall recall_pkey PRIMARY KEY (subject_id, record_id)
recall recall_reason_check CHECK ((reason = ANY (ARRAY['source-revoked'::text, 'source-changed'::text, 'wrong-subject'::text, 'court'::text])))
recall recall_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject(id)
receiver_address receiver_address_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
receiver_address receiver_address_check CHECK (((way = 'web-hook'::text) = (secret_cipher IS NOT NULL)))
receiver_address receiver_address_pkey PRIMARY KEY (id)
receiver_address receiver_address_recipient_kind_check CHECK ((recipient_kind = ANY (ARRAY['key'::text, 'partner'::text])))
receiver_address receiver_address_recipient_name_check CHECK (((length(recipient_name) >= 1) AND (length(recipient_name) <= 200)))
receiver_address receiver_address_way_check CHECK ((way = ANY (ARRAY['mail'::text, 'web-hook'::text])))
receiver_message receiver_message_address_id_fkey FOREIGN KEY (address_id) REFERENCES receiver_address(id)
receiver_message receiver_message_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
receiver_message receiver_message_check CHECK ((num_nonnulls(address_id, hook_id) = 1))
receiver_message receiver_message_hook_id_fkey FOREIGN KEY (hook_id) REFERENCES hook(id)
receiver_message receiver_message_id_key UNIQUE (id)
receiver_message receiver_message_pkey PRIMARY KEY (notice_id)
receiver_message receiver_message_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'failed'::text, 'sent'::text, 'given-up'::text])))
receiver_message receiver_message_token_hash_check CHECK ((length(token_hash) = 32))
receiver_message receiver_message_token_hash_key UNIQUE (token_hash)
receiver_notice receiver_notice_acknowledged_through_check CHECK ((acknowledged_through = ANY (ARRAY['api'::text, 'desk'::text, 'note'::text, 'link'::text])))
receiver_notice receiver_notice_cause_check CHECK ((cause = ANY (ARRAY['objection'::text, 'repair'::text, 'recall'::text])))
receiver_notice receiver_notice_check CHECK (((acknowledged_at IS NULL) = (acknowledged_through IS NULL)))
receiver_notice receiver_notice_pkey PRIMARY KEY (subject_id, id)
receiver_notice receiver_notice_says_check CHECK ((says = ANY (ARRAY['disputed'::text, 'corrected'::text, 'kept'::text, 'repaired'::text, 'restored'::text, 'recalled'::text])))
receiver_notice receiver_notice_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject(id)
record record_check CHECK (((public_until IS NULL) OR (public_from IS NOT NULL)))
record record_check1 CHECK (((polarity <> 'adverse'::text) OR ((document_number <> ''::text) AND (issuer_name <> ''::text) AND (document_kind <> ''::text))))
record record_content_hash_check CHECK ((length(content_hash) = 32))
record record_natural_key_check CHECK ((length(natural_key) = 16))
record record_open_scope_check CHECK ((open_scope = ANY (ARRAY['public'::text, 'members'::text, 'authorised'::text, 'internal'::text])))
record record_pkey PRIMARY KEY (subject_id, id)
record record_polarity_check CHECK ((polarity = ANY (ARRAY['adverse'::text, 'positive'::text, 'neutral'::text])))
record record_publish_days_late_check CHECK ((publish_days_late >= 0))
record record_replaces_subject CHECK (((replaces_subject IS NULL) OR (replaces IS NOT NULL)))
record record_severity_check CHECK ((severity = ANY (ARRAY['minor'::text, 'general'::text, 'serious'::text])))
record record_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject(id)
record_mark record_mark_check CHECK (((natural_key IS NOT NULL) OR (target_id IS NOT NULL) OR (kind = 'disputed'::text)))
record_mark record_mark_check1 CHECK (((kind = 'disagreement'::text) = (note <> ''::text)))
record_mark record_mark_check2 CHECK (((lifted_on IS NULL) = (lifted_at IS NULL)))
record_mark record_mark_kind_check CHECK ((kind = ANY (ARRAY['disputed'::text, 'disagreement'::text, 'repaired'::text, 'unanswered'::text])))
record_mark record_mark_natural_key_check CHECK ((length(natural_key) = 16))
record_mark record_mark_note_check CHECK ((length(note) <= 300))
record_mark record_mark_pkey PRIMARY KEY (subject_id, id)
record_mark record_mark_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject(id)
recovery_code recovery_code_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
recovery_code recovery_code_pkey PRIMARY KEY (account_id, code_hash)
recusal recusal_agenda_item_id_fkey FOREIGN KEY (agenda_item_id) REFERENCES agenda_item(id)
recusal recusal_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
recusal recusal_attendee_id_fkey FOREIGN KEY (attendee_id) REFERENCES attendee(id)
recusal recusal_pkey PRIMARY KEY (agenda_item_id, attendee_id)
registration registration_check CHECK (((cardinality(unlike) = 0) = (reason IS NULL)))
registration registration_document_check CHECK (((length(document) >= 2) AND (length(document) <= 500)))
registration registration_pkey PRIMARY KEY (subject_id)
registration registration_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject(id)
repair repair_check CHECK (((agent IS NULL) = (authorisation IS NULL)))
repair repair_check1 CHECK (((decided_on IS NULL) = (document_id IS NULL)))
repair repair_check2 CHECK (((revoked_on IS NULL) = (revocation_id IS NULL)))
repair repair_natural_key_check CHECK ((length(natural_key) = 16))
repair repair_pkey PRIMARY KEY (subject_id, id)
repair repair_severity_check CHECK ((severity = ANY (ARRAY['minor'::text, 'general'::text, 'serious'::text])))
repair repair_stage_check CHECK ((stage = ANY (ARRAY['applied'::text, 'incomplete'::text, 'accepted'::text, 'granted'::text, 'refused'::text, 'not-repairable'::text, 'withdrawn'::text, 'revoked'::text])))
repair repair_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject(id)
repair repair_verified_says_check CHECK ((verified_says = ANY (ARRAY['fulfilled'::text, 'unfulfilled'::text])))
reported_month reported_month_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
reported_month reported_month_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric))
reported_month reported_month_pkey PRIMARY KEY (association_id, item, source_name, month)
reported_month reported_month_rows_check CHECK ((rows > 0))
reported_month reported_month_source_name_check CHECK ((source_name <> ''::text))
resolution resolution_agenda_item_id_fkey FOREIGN KEY (agenda_item_id) REFERENCES agenda_item(id)
resolution resolution_agenda_item_id_key UNIQUE (agenda_item_id)
resolution resolution_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
resolution resolution_association_id_number_key UNIQUE (association_id, number)
resolution resolution_charter_id_fkey FOREIGN KEY (charter_id) REFERENCES charter(id)
resolution resolution_declared_by_fkey FOREIGN KEY (declared_by) REFERENCES account(id)
resolution resolution_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id)
resolution resolution_pkey PRIMARY KEY (id)
roll_call roll_call_agenda_item_id_fkey FOREIGN KEY (agenda_item_id) REFERENCES agenda_item(id)
roll_call roll_call_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
roll_call roll_call_attendee_id_fkey FOREIGN KEY (attendee_id) REFERENCES attendee(id)
roll_call roll_call_pkey PRIMARY KEY (agenda_item_id, attendee_id)
roll_call roll_call_vote_check CHECK ((vote = ANY (ARRAY['yes'::text, 'no'::text, 'abstained'::text])))
roll_fault roll_fault_pkey PRIMARY KEY (roll_id, row_number, ordinal)
roll_fault roll_fault_roll_id_fkey FOREIGN KEY (roll_id) REFERENCES roll_file(id)
roll_file roll_file_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
roll_file roll_file_pkey PRIMARY KEY (id)
roll_file roll_file_state_check CHECK ((state = ANY (ARRAY['previewed'::text, 'refused'::text, 'confirmed'::text, 'discarded'::text])))
seal_keeper seal_keeper_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
seal_keeper seal_keeper_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
seal_keeper seal_keeper_basis_check CHECK (((length(basis) >= 2) AND (length(basis) <= 300)))
seal_keeper seal_keeper_check CHECK ((decided_on <= from_on))
seal_keeper seal_keeper_check1 CHECK ((ended_on >= from_on))
seal_keeper seal_keeper_pkey PRIMARY KEY (id)
seal_keeper seal_keeper_seal_id_fkey FOREIGN KEY (seal_id) REFERENCES official_seal(id)
seal_use seal_use_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
seal_use seal_use_check CHECK ((num_nulls(applied_at, applied_by, applied_office, file_id, frozen_sha256, sealed_sha256, seal_order) = ANY (ARRAY[0, 7])))
seal_use seal_use_check1 CHECK (((declined_at IS NULL) = (decline_reason = ''::text)))
seal_use seal_use_check2 CHECK (((applied_at IS NULL) OR (declined_at IS NULL)))
seal_use seal_use_decline_reason_check CHECK ((length(decline_reason) <= 300))
seal_use seal_use_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id)
seal_use seal_use_file_id_fkey FOREIGN KEY (file_id) REFERENCES file(id)
seal_use seal_use_frozen_sha256_check CHECK ((length(frozen_sha256) = 32))
seal_use seal_use_pkey PRIMARY KEY (id)
seal_use seal_use_reason_check CHECK (((length(reason) >= 2) AND (length(reason) <= 300)))
seal_use seal_use_seal_id_fkey FOREIGN KEY (seal_id) REFERENCES official_seal(id)
seal_use seal_use_seal_order_check CHECK ((seal_order > 0))
seal_use seal_use_sealed_sha256_check CHECK ((length(sealed_sha256) = 32))
seat seat_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
seat seat_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
seat seat_association_id_id_key UNIQUE (association_id, id)
seat seat_body_term_id_fkey FOREIGN KEY (body_term_id) REFERENCES body_term(id)
seat seat_check CHECK (((until_on IS NULL) OR (until_on >= from_on)))
seat seat_holder_name_check CHECK (((length(holder_name) >= 1) AND (length(holder_name) <= 80)))
seat seat_pkey PRIMARY KEY (id)
session session_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
session session_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
session session_pkey PRIMARY KEY (id)
session session_token_hash_key UNIQUE (token_hash)
setup setup_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
setup setup_begun_by_fkey FOREIGN KEY (begun_by) REFERENCES account(id)
setup setup_body_term_id_fkey FOREIGN KEY (body_term_id) REFERENCES body_term(id)
setup setup_charter_id_fkey FOREIGN KEY (charter_id) REFERENCES charter(id)
setup setup_check CHECK (((nomination_number IS NULL) = (nomination_paper IS NULL)))
setup setup_check1 CHECK (((runner_name IS NULL) = (runner_paper IS NULL)))
setup setup_check2 CHECK (((stage = 'abandoned'::text) = (abandoned_why IS NOT NULL)))
setup setup_check3 CHECK (((stage <> ALL (ARRAY['carried'::text, 'filed'::text])) OR (resolution_id IS NOT NULL)))
setup setup_head_as_check CHECK ((head_as = ANY (ARRAY['party-head'::text, 'discipline-secretary'::text, 'other'::text])))
setup setup_name_check CHECK (((length(name) >= 2) AND (length(name) <= 80)))
setup setup_nomination_paper_fkey FOREIGN KEY (nomination_paper) REFERENCES paper(file_id)
setup setup_pkey PRIMARY KEY (id)
setup setup_resolution_id_fkey FOREIGN KEY (resolution_id) REFERENCES resolution(id)
setup setup_round_check CHECK ((round >= 0))
setup setup_runner_paper_fkey FOREIGN KEY (runner_paper) REFERENCES paper(file_id)
setup setup_stage_check CHECK ((stage = ANY (ARRAY['begun'::text, 'nominated'::text, 'reviewed'::text, 'carried'::text, 'filed'::text, 'abandoned'::text])))
setup_filing setup_filing_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
setup_filing setup_filing_check CHECK (((sent_on IS NULL) = (sent_paper IS NULL)))
setup_filing setup_filing_check1 CHECK (((received_on IS NULL) = (receipt_paper IS NULL)))
setup_filing setup_filing_check2 CHECK (((received_on IS NULL) OR ((sent_on IS NOT NULL) AND (received_on >= sent_on))))
setup_filing setup_filing_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES account(id)
setup_filing setup_filing_pkey PRIMARY KEY (setup_id, recipient)
setup_filing setup_filing_receipt_paper_fkey FOREIGN KEY (receipt_paper) REFERENCES paper(file_id)
setup_filing setup_filing_sent_paper_fkey FOREIGN KEY (sent_paper) REFERENCES paper(file_id)
setup_filing setup_filing_setup_id_fkey FOREIGN KEY (setup_id) REFERENCES setup(id)
setup_nominee setup_nominee_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
setup_nominee setup_nominee_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80)))
setup_nominee setup_nominee_pkey PRIMARY KEY (setup_id, round, "position")
setup_nominee setup_nominee_position_check CHECK (("position" > 0))
setup_nominee setup_nominee_setup_id_fkey FOREIGN KEY (setup_id) REFERENCES setup(id)
setup_review setup_review_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
setup_review setup_review_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES account(id)
setup_review setup_review_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES paper(file_id)
setup_review setup_review_pkey PRIMARY KEY (setup_id, round, reviewer)
setup_review setup_review_setup_id_fkey FOREIGN KEY (setup_id) REFERENCES setup(id)
setup_review setup_review_verdict_check CHECK ((verdict = ANY (ARRAY['agree'::text, 'disagree'::text])))
signing_key signing_key_kid_check CHECK ((length(kid) = 43))
signing_key signing_key_pkey PRIMARY KEY (kid)
site_visit site_visit_findings_check CHECK (((length(findings) >= 2) AND (length(findings) <= 4000)))
site_visit site_visit_indicators_check CHECK ((cardinality(indicators) > 0))
site_visit site_visit_met_count_check CHECK ((met_count > 0))
site_visit site_visit_pkey PRIMARY KEY (subject_id, id)
site_visit site_visit_place_check CHECK (((length(place) >= 2) AND (length(place) <= 200)))
site_visit site_visit_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject(id)
standing_batch standing_batch_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
standing_batch standing_batch_file_id_fkey FOREIGN KEY (file_id) REFERENCES file(id)
standing_batch standing_batch_made_by_fkey FOREIGN KEY (made_by) REFERENCES account(id)
standing_batch standing_batch_pkey PRIMARY KEY (id)
standing_batch standing_batch_rows_check CHECK ((rows > 0))
standing_lookup standing_lookup_pkey PRIMARY KEY (subject_id, id)
standing_lookup standing_lookup_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject(id)
standing_lookup standing_lookup_verdict_check CHECK ((verdict = ANY (ARRAY['green'::text, 'normal'::text, 'restricted'::text])))
subject subject_kind_check CHECK ((kind = ANY (ARRAY['enterprise'::text, 'individual-business'::text, 'social-organisation'::text, 'public-institution'::text, 'department'::text, 'other-organisation'::text, 'practitioner'::text])))
subject subject_pkey PRIMARY KEY (id)
subject subject_short_id_check CHECK ((short_id ~ '^[0-9a-z]{8,12}$'::text))
subject subject_short_id_key UNIQUE (short_id)
subject_claim subject_claim_pkey PRIMARY KEY (code, scheme)
subject_claim subject_claim_scheme_check CHECK ((scheme = ANY (ARRAY['uscc'::text, 'registration-number'::text, 'organisation-code'::text])))
subject_claim subject_claim_standing_check CHECK ((standing = ANY (ARRAY['valid'::text, 'check-failed'::text, 'unchecked'::text])))
subject_identifier subject_identifier_pkey PRIMARY KEY (subject_id, scheme, code)
subject_identifier subject_identifier_standing_check CHECK ((standing = ANY (ARRAY['valid'::text, 'check-failed'::text, 'unchecked'::text])))
subject_identifier subject_identifier_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject(id)
subject_merge subject_merge_check CHECK (((undone_at IS NULL) = (undone_reason IS NULL)))
subject_merge subject_merge_check1 CHECK (((read_scheme IS NULL) = (read_code IS NULL)))
subject_merge subject_merge_evidence_check CHECK (((length(evidence) >= 2) AND (length(evidence) <= 500)))
subject_merge subject_merge_pkey PRIMARY KEY (subject_id, id)
subject_merge subject_merge_reason_check CHECK ((reason = ANY (ARRAY['code-slip'::text, 'code-changed'::text, 'renamed'::text, 'registered-twice'::text])))
subject_merge subject_merge_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject(id)
subject_name subject_name_kind_check CHECK ((kind = ANY (ARRAY['registered'::text, 'former'::text, 'short'::text, 'as-printed'::text])))
subject_name subject_name_pkey PRIMARY KEY (subject_id, id)
subject_name subject_name_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject(id)
subject_relation subject_relation_check CHECK ((parent_id <> subject_id))
subject_relation subject_relation_check1 CHECK (((to_on IS NULL) OR (to_on >= from_on)))
subject_relation subject_relation_check2 CHECK (((to_on IS NULL) = (ended_document IS NULL)))
subject_relation subject_relation_document_check CHECK (((length(document) >= 2) AND (length(document) <= 500)))
subject_relation subject_relation_kind_check CHECK ((kind = ANY (ARRAY['branch'::text, 'subsidiary'::text, 'division'::text])))
subject_relation subject_relation_pkey PRIMARY KEY (subject_id, id)
subject_relation subject_relation_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject(id)
suit suit_claim_check CHECK (((length(claim) >= 2) AND (length(claim) <= 4000)))
suit suit_number_check CHECK ((length(number) <= 100))
suit suit_organ_check CHECK (((length(organ) >= 2) AND (length(organ) <= 200)))
suit suit_pkey PRIMARY KEY (id)
suit suit_road_check CHECK ((road = ANY (ARRAY['civil'::text, 'administrative'::text, 'criminal'::text, 'arbitration'::text, 'administrative-review'::text])))
suit suit_role_check CHECK ((role = ANY (ARRAY['claimant'::text, 'respondent'::text, 'third-party'::text])))
suit suit_stage_check CHECK ((stage = ANY (ARRAY['open'::text, 'decided'::text, 'closed'::text])))
tally tally_abstained_check CHECK ((abstained >= 0))
tally tally_agenda_item_id_fkey FOREIGN KEY (agenda_item_id) REFERENCES agenda_item(id)
tally tally_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
tally tally_counted_by_fkey FOREIGN KEY (counted_by) REFERENCES account(id)
tally tally_invalid_check CHECK ((invalid >= 0))
tally tally_issued_check CHECK ((issued >= 0))
tally tally_method_check CHECK ((method = ANY (ARRAY['show'::text, 'roll-call'::text, 'paper'::text])))
tally tally_no_check CHECK ((no >= 0))
tally tally_pkey PRIMARY KEY (agenda_item_id, counter)
tally tally_yes_check CHECK ((yes >= 0))
upload_slip upload_slip_association_id_fkey FOREIGN KEY (association_id) REFERENCES association(id)
upload_slip upload_slip_bytes_check CHECK ((bytes > 0))
upload_slip upload_slip_matter_check CHECK ((matter = ANY (ARRAY['complaint'::text, 'infringement'::text])))
upload_slip upload_slip_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
upload_slip upload_slip_pkey PRIMARY KEY (slip_hash)
upload_slip upload_slip_slip_hash_check CHECK ((length(slip_hash) = 32))
work work_pkey PRIMARY KEY (id)
work work_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'failed'::text, 'cancelled'::text])))

-- indexes
CREATE INDEX agency_assignment_entry ON public.agency_assignment USING btree (entry_id) WHERE (entry_id IS NOT NULL)
CREATE INDEX agency_assignment_of ON public.agency_assignment USING btree (subject_id, agency_id)
CREATE INDEX agency_check_of ON public.agency_check USING btree (subject_id, agency_id)
CREATE INDEX agency_entry_of ON public.agency_entry USING btree (subject_id, agency_id)
CREATE INDEX agency_latest ON public.agency USING btree (association_id, applied_at DESC)
CREATE INDEX association_recall_by_key ON public.association_recall USING btree (subject_id, natural_key) WHERE (lifted_at IS NULL)
CREATE INDEX attempt_by_key ON public.attempt USING btree (key, at)
CREATE INDEX case_interview_by_case ON public.case_interview USING btree (association_id, case_id, id)
CREATE INDEX case_paper_by_case ON public.case_paper USING btree (association_id, case_id, id)
CREATE INDEX clock_running ON public.clock USING btree (due_on, id) WHERE (state = 'running'::text)
CREATE INDEX commitment_latest ON public.commitment USING btree (association_id, signed_at DESC)
CREATE INDEX complaint_by_association ON public.complaint USING btree (association_id, id DESC)
CREATE INDEX complaint_by_from ON public.complaint USING btree (association_id, from_id) WHERE (from_id IS NOT NULL)
CREATE INDEX complaint_by_receipt ON public.complaint USING btree (receipt_hash)
CREATE INDEX complaint_paper_by_complaint ON public.complaint_paper USING btree (association_id, complaint_id, id)
CREATE INDEX consent_by_association ON public.consent USING btree (association_id, id DESC)
CREATE INDEX consent_by_data_user ON public.consent USING btree (data_user_id, id DESC)
CREATE INDEX consent_over ON public.consent USING btree (association_id, over_on)
CREATE INDEX consent_paper_loose ON public.consent_paper USING btree (association_id, brought_at) WHERE (consent_id IS NULL)
CREATE INDEX consent_paper_of ON public.consent_paper USING btree (subject_id, consent_id) WHERE (consent_id IS NOT NULL)
CREATE INDEX cooperation_by_day ON public.cooperation USING btree (association_id, applied_at DESC, id)
CREATE INDEX data_user_latest ON public.data_user USING btree (association_id, id DESC)
CREATE INDEX discipline_case_by_association ON public.discipline_case USING btree (association_id, id DESC)
CREATE INDEX discipline_case_by_subject ON public.discipline_case USING btree (association_id, subject_id)
CREATE INDEX document_subject_by_document ON public.document_subject USING btree (document_id)
CREATE INDEX dues_entry_by_day ON public.dues_entry USING btree (association_id, on_day)
CREATE INDEX dues_entry_by_line ON public.dues_entry USING btree (line_id, entered_at)
CREATE INDEX dues_line_by_member ON public.dues_line USING btree (association_id, member_subject)
CREATE INDEX dues_use_by_day ON public.dues_use USING btree (association_id, on_day, id)
CREATE INDEX evaluation_certificate_by_entry ON public.evaluation_certificate USING btree (subject_id, entry_id, issued_at DESC)
CREATE INDEX evaluation_certificate_by_id ON public.evaluation_certificate USING btree (id)
CREATE INDEX evaluation_entry_by_id ON public.evaluation_entry USING btree (id)
CREATE INDEX evaluation_entry_by_round ON public.evaluation_entry USING btree (association_id, round_id, applied_at, id)
CREATE INDEX evaluation_result_fact_salted ON public.evaluation_result_fact USING btree (association_id) WHERE (salt IS NOT NULL)
CREATE INDEX evaluation_round_latest ON public.evaluation_round USING btree (association_id, planned_at DESC, id DESC)
CREATE INDEX export_by_association ON public.export USING btree (association_id, asked_at DESC)
CREATE INDEX filing_by_association ON public.filing USING btree (association_id, state, filed_at)
CREATE INDEX filing_document_loose ON public.filing_document USING btree (association_id, brought_at) WHERE (filing_id IS NULL)
CREATE INDEX grade_event_by_entry ON public.grade_event USING btree (subject_id, entry_id, happened_at DESC)
CREATE INDEX handover_awaited ON public.handover USING btree (association_id, acknowledge_by_on) WHERE (acknowledgement = 'awaited'::text)
CREATE INDEX handover_by_association ON public.handover USING btree (association_id, id DESC)
CREATE INDEX handover_by_file ON public.handover USING btree (file_id) WHERE (file_id IS NOT NULL)
CREATE INDEX handover_item_by_handover ON public.handover_item USING btree (handover_id, subject_id, record_id)
CREATE INDEX hook_by_association ON public.hook USING btree (association_id) WHERE (ended_at IS NULL)
CREATE INDEX hook_delivery_due ON public.hook_delivery USING btree (next_at, id) WHERE (state = ANY (ARRAY['waiting'::text, 'failed'::text]))
CREATE INDEX import_by_association ON public.import USING btree (association_id, uploaded_at DESC)
CREATE INDEX import_fault_by_code ON public.import_fault USING btree (import_id, code, row_number)
CREATE INDEX infringement_by_association ON public.infringement USING btree (association_id, id DESC)
CREATE INDEX infringement_by_from ON public.infringement USING btree (association_id, from_id) WHERE (from_id IS NOT NULL)
CREATE INDEX infringement_by_receipt ON public.infringement USING btree (receipt_hash) WHERE (receipt_hash IS NOT NULL)
CREATE INDEX infringement_extract_by_infringement ON public.infringement_extract USING btree (association_id, infringement_id, id)
CREATE INDEX internal_rule_by_kind ON public.internal_rule USING btree (association_id, kind)
CREATE INDEX journal_entry_by_association ON public.journal_entry USING btree (association_id, at DESC, id DESC)
CREATE INDEX journal_entry_by_time ON public.journal_entry USING btree (at DESC, id DESC)
CREATE INDEX list_entry_by_list ON public.list_entry USING btree (association_id, list, proposed_at DESC)
CREATE INDEX list_entry_rests_on ON public.list_entry USING btree (subject_id, ground_record) WHERE (ground_record IS NOT NULL)
CREATE INDEX look_by_case ON public.look USING btree (case_id) WHERE (case_id IS NOT NULL)
CREATE INDEX look_by_consent ON public.look USING btree (subject_id, consent_id) WHERE (consent_id IS NOT NULL)
CREATE INDEX look_by_document ON public.look USING btree (subject_id, document_id) WHERE (document_id IS NOT NULL)
CREATE INDEX look_by_report ON public.look USING btree (subject_id, report_id) WHERE (report_id IS NOT NULL)
CREATE INDEX mail_by_account ON public.mail USING btree (account_id, id DESC)
CREATE INDEX mail_due ON public.mail USING btree (next_at, id) WHERE (state = ANY (ARRAY['waiting'::text, 'failed'::text]))
CREATE INDEX mark_reopening_latest ON public.mark_reopening USING btree (association_id, reopened_on DESC)
CREATE INDEX measure_application_latest ON public.measure_application USING btree (association_id, applied_at DESC)
CREATE INDEX measure_application_open ON public.measure_application USING btree (association_id, until_on) WHERE (lifted_on IS NULL)
CREATE INDEX mediation_by_association ON public.mediation USING btree (association_id, id DESC)
CREATE INDEX mediation_by_id ON public.mediation USING btree (id)
CREATE INDEX mediation_by_other ON public.mediation USING btree (association_id, other_id) WHERE (other_id IS NOT NULL)
CREATE INDEX mediation_obligation_by_id ON public.mediation_obligation USING btree (id)
CREATE INDEX mediation_obligation_by_mediation ON public.mediation_obligation USING btree (mediation_id, number)
CREATE INDEX meeting_by_day ON public.meeting USING btree (association_id, held_on DESC, id)
CREATE INDEX member_by_subject ON public.member USING btree (subject_id) WHERE (left_on IS NULL)
CREATE INDEX minutes_correction_by_meeting ON public.minutes_correction USING btree (meeting_id, id)
CREATE INDEX model_trial_by_model ON public.model_trial USING btree (association_id, model_id, tried_at DESC)
CREATE INDEX norm_answer_by_norm ON public.norm_answer USING btree (norm_id, answered_at, id)
CREATE INDEX norm_by_lineage ON public.norm USING btree (association_id, lineage, version DESC)
CREATE INDEX norm_consultation_by_norm ON public.norm_consultation USING btree (norm_id, id)
CREATE INDEX norm_letter_by_norm ON public.norm_letter USING btree (norm_id, id)
CREATE INDEX norm_project_by_norm ON public.norm_project USING btree (norm_id, id)
CREATE INDEX notice_by_account ON public.notice USING btree (account_id, id DESC)
CREATE INDEX notice_to_mail ON public.notice USING btree (mail_due_at, account_id) WHERE ((mail_due_at IS NOT NULL) AND (mail_id IS NULL) AND (read_at IS NULL))
CREATE INDEX notice_unread ON public.notice USING btree (account_id) WHERE (read_at IS NULL)
CREATE INDEX objection_by_association ON public.objection USING btree (association_id, id DESC)
CREATE INDEX objection_by_id ON public.objection USING btree (id)
CREATE INDEX objection_by_target ON public.objection USING btree (subject_id, target_id) WHERE (target_id IS NOT NULL)
CREATE INDEX office_term_by_account ON public.office_term USING btree (account_id)
CREATE INDEX outbox_open ON public.outbox USING btree (at, entry_id) WHERE (done_at IS NULL)
CREATE INDEX pack_upload_of_association ON public.pack_upload USING btree (association_id, id)
CREATE INDEX pack_upload_standing ON public.pack_upload USING btree (switched_on_at) WHERE (state = 'on'::text)
CREATE INDEX party_activity_by_day ON public.party_activity USING btree (association_id, held_on DESC, id DESC)
CREATE INDEX party_person_by_association ON public.party_person USING btree (association_id, from_on, id)
CREATE INDEX party_statement_latest ON public.party_statement USING btree (association_id, stated_at DESC)
CREATE INDEX practitioner_by_association ON public.practitioner USING btree (association_id, name, subject_id)
CREATE INDEX professional_report_by_token ON public.professional_report USING btree (token_hash)
CREATE INDEX project_name_code_key ON public.project_name USING btree (code_key)
CREATE INDEX project_name_grams ON public.project_name USING gin (grams)
CREATE INDEX project_name_normal ON public.project_name USING btree (normal text_pattern_ops)
CREATE INDEX proposal_by_day ON public.proposal USING btree (association_id, made_at DESC, id)
CREATE INDEX proposal_outcome_of ON public.proposal_outcome USING btree (proposal_id, entered_at DESC)
CREATE INDEX rating_explanation_of ON public.rating_explanation USING btree (agency_subject, assignment_id)
CREATE INDEX recall_by_key ON public.recall USING btree (subject_id, natural_key) WHERE ((lifted_at IS NULL) AND (moved_at IS NULL))
CREATE INDEX recall_by_record ON public.recall USING btree (record_id)
CREATE INDEX receiver_message_due ON public.receiver_message USING btree (next_at, notice_id) WHERE (state = ANY (ARRAY['waiting'::text, 'failed'::text]))
CREATE INDEX receiver_notice_awaited ON public.receiver_notice USING btree (association_id, due_on) WHERE (acknowledged_at IS NULL)
CREATE INDEX receiver_notice_by_association ON public.receiver_notice USING btree (association_id, id DESC)
CREATE INDEX receiver_notice_by_id ON public.receiver_notice USING btree (id)
CREATE INDEX record_by_association ON public.record USING btree (brought_by) WHERE (brought_by IS NOT NULL)
CREATE INDEX record_by_decision ON public.record USING btree (decided_on DESC, id DESC) WHERE (replaced_at IS NULL)
CREATE INDEX record_by_heir ON public.record USING btree (replaces_subject, replaces) WHERE (replaces_subject IS NOT NULL)
CREATE INDEX record_by_import ON public.record USING btree (import_id) WHERE (import_id IS NOT NULL)
CREATE INDEX record_by_issuer ON public.record USING btree (issuer_name, decided_on DESC, id DESC) WHERE (replaced_at IS NULL)
CREATE INDEX record_by_publicity ON public.record USING btree (public_from) WHERE (replaced_at IS NULL)
CREATE INDEX record_closed_by_decision ON public.record USING btree (decided_on) WHERE (replaced_at IS NOT NULL)
CREATE INDEX record_held ON public.record USING btree (decided_on DESC, id DESC) WHERE ((replaced_at IS NULL) AND (held <> ''::text))
CREATE INDEX record_late ON public.record USING btree (decided_on DESC, id DESC) WHERE ((replaced_at IS NULL) AND (publish_days_late > 0))
CREATE INDEX record_mark_by_cause ON public.record_mark USING btree (subject_id, cause_id)
CREATE INDEX record_mark_by_key ON public.record_mark USING btree (subject_id, natural_key)
CREATE INDEX record_mark_by_target ON public.record_mark USING btree (subject_id, target_id) WHERE (target_id IS NOT NULL)
CREATE INDEX record_mark_repaired ON public.record_mark USING btree (cause_id) WHERE ((kind = 'repaired'::text) AND (lifted_at IS NULL))
CREATE INDEX record_of_lists ON public.record USING btree (item, id DESC) WHERE ((replaced_at IS NULL) AND (item = ANY (ARRAY['official-list-entry'::text, 'official-honour-entry'::text])))
CREATE INDEX record_of_projects ON public.record USING btree (document_number) WHERE (item = 'construction-project-participation'::text)
CREATE INDEX repair_by_association ON public.repair USING btree (association_id, id DESC)
CREATE INDEX repair_by_id ON public.repair USING btree (id)
CREATE INDEX resolution_by_day ON public.resolution USING btree (association_id, decided_on DESC, id)
CREATE INDEX resolution_by_matter ON public.resolution USING btree (association_id, matter_kind, matter_id) WHERE (matter_id IS NOT NULL)
CREATE INDEX roll_file_by_association ON public.roll_file USING btree (association_id, id)
CREATE INDEX seal_use_by_seal ON public.seal_use USING btree (seal_id, id DESC)
CREATE INDEX seal_use_latest ON public.seal_use USING btree (association_id, id DESC)
CREATE INDEX seat_by_term ON public.seat USING btree (body_term_id, post)
CREATE INDEX session_by_account ON public.session USING btree (account_id) WHERE (ended_at IS NULL)
CREATE INDEX site_visit_of ON public.site_visit USING btree (agency_subject, assignment_id)
CREATE INDEX standing_lookup_by_day ON public.standing_lookup USING btree (association_id, at)
CREATE INDEX subject_by_winner ON public.subject USING btree (merged_into) WHERE (merged_into IS NOT NULL)
CREATE INDEX subject_merge_by_loser ON public.subject_merge USING btree (loser_id)
CREATE INDEX subject_name_characters ON public.subject_name USING gin (string_to_array(normal, NULL::text))
CREATE INDEX subject_name_grams ON public.subject_name USING gin (grams)
CREATE INDEX subject_name_initials ON public.subject_name USING btree (initials text_pattern_ops)
CREATE INDEX subject_name_normal ON public.subject_name USING btree (normal text_pattern_ops)
CREATE INDEX subject_name_pinyin ON public.subject_name USING btree (pinyin text_pattern_ops)
CREATE INDEX subject_relation_by_parent ON public.subject_relation USING btree (parent_id)
CREATE INDEX suit_by_association ON public.suit USING btree (association_id, id DESC)
CREATE INDEX suit_by_infringement ON public.suit USING btree (association_id, infringement_id) WHERE (infringement_id IS NOT NULL)
CREATE INDEX upload_slip_by_day ON public.upload_slip USING btree (association_id, drawn_at)
CREATE INDEX upload_slip_by_matter ON public.upload_slip USING btree (matter_id, drawn_at)
CREATE INDEX work_by_association ON public.work USING btree (association_id, created_at DESC)
CREATE UNIQUE INDEX account_pkey ON public.account USING btree (id)
CREATE UNIQUE INDEX account_sign_in_name_key ON public.account USING btree (sign_in_name)
CREATE UNIQUE INDEX agency_assignment_pkey ON public.agency_assignment USING btree (subject_id, id)
CREATE UNIQUE INDEX agency_check_pkey ON public.agency_check USING btree (subject_id, id)
CREATE UNIQUE INDEX agency_entry_pkey ON public.agency_entry USING btree (subject_id, id)
CREATE UNIQUE INDEX agency_open_once ON public.agency USING btree (subject_id, association_id) WHERE (stage = ANY (ARRAY['applied'::text, 'admitted'::text]))
CREATE UNIQUE INDEX agency_pkey ON public.agency USING btree (subject_id, id)
CREATE UNIQUE INDEX agenda_item_meeting_id_position_key ON public.agenda_item USING btree (meeting_id, "position")
CREATE UNIQUE INDEX agenda_item_pkey ON public.agenda_item USING btree (id)
CREATE UNIQUE INDEX agenda_paper_pkey ON public.agenda_paper USING btree (agenda_item_id, paper_id)
CREATE UNIQUE INDEX api_key_pkey ON public.api_key USING btree (id)
CREATE UNIQUE INDEX arrival_pkey ON public.arrival USING btree (association_id, received_month, source_name, item, publish_rule, days_late)
CREATE UNIQUE INDEX association_pkey ON public.association USING btree (id)
CREATE UNIQUE INDEX association_recall_pkey ON public.association_recall USING btree (subject_id, record_id)
CREATE UNIQUE INDEX association_record_natural_key ON public.association_record USING btree (subject_id, natural_key) WHERE (replaced_at IS NULL)
CREATE UNIQUE INDEX association_record_pkey ON public.association_record USING btree (subject_id, id)
CREATE UNIQUE INDEX association_slug_key ON public.association USING btree (slug)
CREATE UNIQUE INDEX attempt_pkey ON public.attempt USING btree (id)
CREATE UNIQUE INDEX attendee_member_once ON public.attendee USING btree (meeting_id, member_subject) WHERE (seat_id IS NULL)
CREATE UNIQUE INDEX attendee_pkey ON public.attendee USING btree (id)
CREATE UNIQUE INDEX attendee_seat_once ON public.attendee USING btree (meeting_id, seat_id) WHERE (seat_id IS NOT NULL)
CREATE UNIQUE INDEX body_term_association_id_body_ordinal_key ON public.body_term USING btree (association_id, body, ordinal)
CREATE UNIQUE INDEX body_term_pkey ON public.body_term USING btree (id)
CREATE UNIQUE INDEX calendar_year_pkey ON public.calendar_year USING btree (year)
CREATE UNIQUE INDEX case_interview_corrected_once ON public.case_interview USING btree (subject_id, corrects) WHERE (corrects IS NOT NULL)
CREATE UNIQUE INDEX case_interview_pkey ON public.case_interview USING btree (subject_id, id)
CREATE UNIQUE INDEX case_interview_signed_by ON public.case_interview USING btree (subject_id, signed_paper) WHERE (signed_paper IS NOT NULL)
CREATE UNIQUE INDEX case_paper_pkey ON public.case_paper USING btree (subject_id, id)
CREATE UNIQUE INDEX case_publicity_on ON public.case_publicity USING btree (association_id, rung) WHERE (turned_off_on IS NULL)
CREATE UNIQUE INDEX case_publicity_pkey ON public.case_publicity USING btree (association_id, id)
CREATE UNIQUE INDEX charter_association_id_version_key ON public.charter USING btree (association_id, version)
CREATE UNIQUE INDEX charter_in_force ON public.charter USING btree (association_id, approved_on) WHERE (stage = 'approved'::text)
CREATE UNIQUE INDEX charter_pkey ON public.charter USING btree (id)
CREATE UNIQUE INDEX clock_once ON public.clock USING btree (matter, matter_id, operation) WHERE (state = ANY (ARRAY['running'::text, 'paused'::text]))
CREATE UNIQUE INDEX clock_pkey ON public.clock USING btree (id)
CREATE UNIQUE INDEX commitment_code ON public.commitment USING btree (subject_id, code)
CREATE UNIQUE INDEX commitment_pkey ON public.commitment USING btree (subject_id, id)
CREATE UNIQUE INDEX complaint_paper_pkey ON public.complaint_paper USING btree (subject_id, id)
CREATE UNIQUE INDEX complaint_pkey ON public.complaint USING btree (subject_id, id)
CREATE UNIQUE INDEX consent_paper_pkey ON public.consent_paper USING btree (subject_id, id)
CREATE UNIQUE INDEX consent_pkey ON public.consent USING btree (subject_id, id)
CREATE UNIQUE INDEX cooperation_pkey ON public.cooperation USING btree (id)
CREATE UNIQUE INDEX daily_deed_pkey ON public.daily_deed USING btree (association_id, operation)
CREATE UNIQUE INDEX data_user_pkey ON public.data_user USING btree (subject_id, id)
CREATE UNIQUE INDEX data_user_standing_once ON public.data_user USING btree (subject_id, association_id) WHERE (ended_on IS NULL)
CREATE UNIQUE INDEX decoupling_answer_pkey ON public.decoupling_answer USING btree (round_id, item)
CREATE UNIQUE INDEX decoupling_round_association_id_year_key ON public.decoupling_round USING btree (association_id, year)
CREATE UNIQUE INDEX decoupling_round_pkey ON public.decoupling_round USING btree (id)
CREATE UNIQUE INDEX discipline_case_pkey ON public.discipline_case USING btree (subject_id, id)
CREATE UNIQUE INDEX document_association_id_prefix_year_series_order_key ON public.document USING btree (association_id, prefix, year, series_order)
CREATE UNIQUE INDEX document_corrected_once ON public.document USING btree (corrects) WHERE (corrects IS NOT NULL)
CREATE UNIQUE INDEX document_number_pkey ON public.document_number USING btree (association_id, prefix, year, series_order)
CREATE UNIQUE INDEX document_pkey ON public.document USING btree (id)
CREATE UNIQUE INDEX document_subject_pkey ON public.document_subject USING btree (subject_id, document_id)
CREATE UNIQUE INDEX dues_assessment_association_id_year_key ON public.dues_assessment USING btree (association_id, year)
CREATE UNIQUE INDEX dues_assessment_pkey ON public.dues_assessment USING btree (id)
CREATE UNIQUE INDEX dues_entry_pkey ON public.dues_entry USING btree (id)
CREATE UNIQUE INDEX dues_entry_reverses_key ON public.dues_entry USING btree (reverses)
CREATE UNIQUE INDEX dues_export_pkey ON public.dues_export USING btree (id)
CREATE UNIQUE INDEX dues_line_assessment_id_member_subject_key ON public.dues_line USING btree (assessment_id, member_subject)
CREATE UNIQUE INDEX dues_line_pkey ON public.dues_line USING btree (id)
CREATE UNIQUE INDEX dues_standard_association_id_version_key ON public.dues_standard USING btree (association_id, version)
CREATE UNIQUE INDEX dues_standard_pkey ON public.dues_standard USING btree (id)
CREATE UNIQUE INDEX dues_use_pkey ON public.dues_use USING btree (id)
CREATE UNIQUE INDEX dues_use_reverses_key ON public.dues_use USING btree (reverses)
CREATE UNIQUE INDEX evaluation_certificate_pkey ON public.evaluation_certificate USING btree (subject_id, id)
CREATE UNIQUE INDEX evaluation_entry_once ON public.evaluation_entry USING btree (subject_id, round_id) WHERE (stage <> 'withdrawn'::text)
CREATE UNIQUE INDEX evaluation_entry_pkey ON public.evaluation_entry USING btree (subject_id, id)
CREATE UNIQUE INDEX evaluation_interest_pkey ON public.evaluation_interest USING btree (subject_id, entry_id, account_id)
CREATE UNIQUE INDEX evaluation_mark_pkey ON public.evaluation_mark USING btree (subject_id, entry_id, indicator, account_id)
CREATE UNIQUE INDEX evaluation_objection_one_open ON public.evaluation_objection USING btree (subject_id, entry_id) WHERE (outcome IS NULL)
CREATE UNIQUE INDEX evaluation_objection_pkey ON public.evaluation_objection USING btree (subject_id, id)
CREATE UNIQUE INDEX evaluation_result_fact_pkey ON public.evaluation_result_fact USING btree (subject_id, entry_id, turn, name)
CREATE UNIQUE INDEX evaluation_result_one ON public.evaluation_result USING btree (subject_id, entry_id) WHERE (ended_on IS NULL)
CREATE UNIQUE INDEX evaluation_result_pkey ON public.evaluation_result USING btree (subject_id, entry_id, turn)
CREATE UNIQUE INDEX evaluation_round_pkey ON public.evaluation_round USING btree (id)
CREATE UNIQUE INDEX evidence_pkey ON public.evidence USING btree (subject_id, id)
CREATE UNIQUE INDEX expected_report_pkey ON public.expected_report USING btree (association_id, item, source_name)
CREATE UNIQUE INDEX export_pkey ON public.export USING btree (id)
CREATE UNIQUE INDEX file_pkey ON public.file USING btree (id)
CREATE UNIQUE INDEX filing_document_pkey ON public.filing_document USING btree (subject_id, id)
CREATE UNIQUE INDEX filing_pkey ON public.filing USING btree (subject_id, id)
CREATE UNIQUE INDEX former_password_pkey ON public.former_password USING btree (account_id, replaced_at)
CREATE UNIQUE INDEX gap_note_pkey ON public.gap_note USING btree (association_id, item, source_name, span_from)
CREATE UNIQUE INDEX grade_event_pkey ON public.grade_event USING btree (subject_id, id)
CREATE UNIQUE INDEX handover_association_id_number_key ON public.handover USING btree (association_id, number)
CREATE UNIQUE INDEX handover_item_pkey ON public.handover_item USING btree (subject_id, handover_id, record_id)
CREATE UNIQUE INDEX handover_pkey ON public.handover USING btree (id)
CREATE UNIQUE INDEX handover_token_hash_key ON public.handover USING btree (token_hash)
CREATE UNIQUE INDEX header_mapping_pkey ON public.header_mapping USING btree (association_id, item, fingerprint)
CREATE UNIQUE INDEX hook_delivery_hook_id_kind_event_key ON public.hook_delivery USING btree (hook_id, kind, event)
CREATE UNIQUE INDEX hook_delivery_pkey ON public.hook_delivery USING btree (id)
CREATE UNIQUE INDEX hook_pkey ON public.hook USING btree (id)
CREATE UNIQUE INDEX idempotency_pkey ON public.idempotency USING btree (key, actor, operation)
CREATE UNIQUE INDEX import_fault_pkey ON public.import_fault USING btree (import_id, row_number, ordinal)
CREATE UNIQUE INDEX import_pkey ON public.import USING btree (id)
CREATE UNIQUE INDEX infringement_extract_pkey ON public.infringement_extract USING btree (id)
CREATE UNIQUE INDEX infringement_pkey ON public.infringement USING btree (id)
CREATE UNIQUE INDEX internal_rule_association_id_lineage_version_key ON public.internal_rule USING btree (association_id, lineage, version)
CREATE UNIQUE INDEX internal_rule_pkey ON public.internal_rule USING btree (id)
CREATE UNIQUE INDEX invitation_pkey ON public.invitation USING btree (id)
CREATE UNIQUE INDEX invitation_token_hash_key ON public.invitation USING btree (token_hash)
CREATE UNIQUE INDEX journal_entry_pkey ON public.journal_entry USING btree (id)
CREATE UNIQUE INDEX journal_pending_pkey ON public.journal_pending USING btree (entry_id)
CREATE UNIQUE INDEX journal_seal_member_entry_id_key ON public.journal_seal_member USING btree (entry_id)
CREATE UNIQUE INDEX journal_seal_member_pkey ON public.journal_seal_member USING btree (seal_number, ordinal)
CREATE UNIQUE INDEX journal_seal_pkey ON public.journal_seal USING btree (number)
CREATE UNIQUE INDEX list_entry_pkey ON public.list_entry USING btree (subject_id, id)
CREATE UNIQUE INDEX list_entry_proposed_once ON public.list_entry USING btree (subject_id, association_id, list) WHERE (stage = 'proposed'::text)
CREATE UNIQUE INDEX look_pkey ON public.look USING btree (subject_id, id)
CREATE UNIQUE INDEX mail_pkey ON public.mail USING btree (id)
CREATE UNIQUE INDEX mark_reopening_pkey ON public.mark_reopening USING btree (subject_id, entry_id, indicator, turn)
CREATE UNIQUE INDEX measure_application_pkey ON public.measure_application USING btree (subject_id, id)
CREATE UNIQUE INDEX mediation_obligation_pkey ON public.mediation_obligation USING btree (subject_id, id)
CREATE UNIQUE INDEX mediation_obligation_subject_id_mediation_id_number_key ON public.mediation_obligation USING btree (subject_id, mediation_id, number)
CREATE UNIQUE INDEX mediation_paper_pkey ON public.mediation_paper USING btree (subject_id, id)
CREATE UNIQUE INDEX mediation_pkey ON public.mediation USING btree (subject_id, id)
CREATE UNIQUE INDEX mediation_session_pkey ON public.mediation_session USING btree (subject_id, mediation_id, number)
CREATE UNIQUE INDEX mediator_listed_once ON public.mediator USING btree (association_id, account_id) WHERE (struck_on IS NULL)
CREATE UNIQUE INDEX mediator_note_pkey ON public.mediator_note USING btree (subject_id, id)
CREATE UNIQUE INDEX mediator_pkey ON public.mediator USING btree (id)
CREATE UNIQUE INDEX meeting_association_id_id_key ON public.meeting USING btree (association_id, id)
CREATE UNIQUE INDEX meeting_pkey ON public.meeting USING btree (id)
CREATE UNIQUE INDEX member_export_pkey ON public.member_export USING btree (id)
CREATE UNIQUE INDEX member_leaving_pkey ON public.member_leaving USING btree (subject_id, association_id, joined_on)
CREATE UNIQUE INDEX member_once ON public.member USING btree (association_id, subject_id) WHERE (left_on IS NULL)
CREATE UNIQUE INDEX member_pkey ON public.member USING btree (association_id, subject_id, joined_on)
CREATE UNIQUE INDEX minutes_correction_corrects_key ON public.minutes_correction USING btree (corrects)
CREATE UNIQUE INDEX minutes_correction_document_id_key ON public.minutes_correction USING btree (document_id)
CREATE UNIQUE INDEX minutes_correction_pkey ON public.minutes_correction USING btree (id)
CREATE UNIQUE INDEX model_association_id_key_version_key ON public.model USING btree (association_id, key, version)
CREATE UNIQUE INDEX model_one_draft ON public.model USING btree (association_id, key) WHERE (state = 'draft'::text)
CREATE UNIQUE INDEX model_pkey ON public.model USING btree (id)
CREATE UNIQUE INDEX model_trial_pkey ON public.model_trial USING btree (id)
CREATE UNIQUE INDEX name_change_corrected_once ON public.name_change USING btree (subject_id, corrects) WHERE (corrects IS NOT NULL)
CREATE UNIQUE INDEX name_change_pkey ON public.name_change USING btree (subject_id, id)
CREATE UNIQUE INDEX norm_answer_pkey ON public.norm_answer USING btree (id)
CREATE UNIQUE INDEX norm_association_id_lineage_version_key ON public.norm USING btree (association_id, lineage, version)
CREATE UNIQUE INDEX norm_consultation_pkey ON public.norm_consultation USING btree (id)
CREATE UNIQUE INDEX norm_letter_pkey ON public.norm_letter USING btree (id)
CREATE UNIQUE INDEX norm_letter_receipt_hash_key ON public.norm_letter USING btree (receipt_hash)
CREATE UNIQUE INDEX norm_opinion_norm_id_number_key ON public.norm_opinion USING btree (norm_id, number)
CREATE UNIQUE INDEX norm_opinion_pkey ON public.norm_opinion USING btree (id)
CREATE UNIQUE INDEX norm_pkey ON public.norm USING btree (id)
CREATE UNIQUE INDEX norm_project_pkey ON public.norm_project USING btree (id)
CREATE UNIQUE INDEX norm_report_pkey ON public.norm_report USING btree (norm_id, year)
CREATE UNIQUE INDEX norm_review_once ON public.norm_review USING btree (norm_id, revision, role, name, unit)
CREATE UNIQUE INDEX norm_review_pkey ON public.norm_review USING btree (id)
CREATE UNIQUE INDEX norm_signing_member ON public.norm_signing USING btree (norm_id, member_subject) WHERE (member_subject IS NOT NULL)
CREATE UNIQUE INDEX norm_signing_person ON public.norm_signing USING btree (norm_id, name, unit) WHERE ((member_subject IS NULL) AND (practitioner_subject IS NULL))
CREATE UNIQUE INDEX norm_signing_pkey ON public.norm_signing USING btree (id)
CREATE UNIQUE INDEX norm_signing_practitioner ON public.norm_signing USING btree (norm_id, practitioner_subject) WHERE (practitioner_subject IS NOT NULL)
CREATE UNIQUE INDEX norm_standard_code ON public.norm USING btree (association_id, standard_code) WHERE (standard_code IS NOT NULL)
CREATE UNIQUE INDEX norm_text_pkey ON public.norm_text USING btree (norm_id, revision)
CREATE UNIQUE INDEX notice_account_id_kind_event_key ON public.notice USING btree (account_id, kind, event)
CREATE UNIQUE INDEX notice_choice_pkey ON public.notice_choice USING btree (account_id, kind)
CREATE UNIQUE INDEX notice_pkey ON public.notice USING btree (id)
CREATE UNIQUE INDEX notice_round_pkey ON public.notice_round USING btree (place)
CREATE UNIQUE INDEX notice_setting_calendar_hash_key ON public.notice_setting USING btree (calendar_hash)
CREATE UNIQUE INDEX notice_setting_pkey ON public.notice_setting USING btree (account_id)
CREATE UNIQUE INDEX number_series_pkey ON public.number_series USING btree (association_id, prefix, year)
CREATE UNIQUE INDEX objection_answer_pkey ON public.objection_answer USING btree (subject_id, objection_id, round)
CREATE UNIQUE INDEX objection_pkey ON public.objection USING btree (subject_id, id)
CREATE UNIQUE INDEX office_term_once ON public.office_term USING btree (account_id, office, COALESCE(association_id, '00000000-0000-0000-0000-000000000000'::uuid), COALESCE(subject_id, '00000000-0000-0000-0000-000000000000'::uuid)) WHERE (ended_on IS NULL)
CREATE UNIQUE INDEX office_term_pkey ON public.office_term USING btree (id)
CREATE UNIQUE INDEX official_seal_named_once ON public.official_seal USING btree (association_id, name) WHERE (retired_on IS NULL)
CREATE UNIQUE INDEX official_seal_pkey ON public.official_seal USING btree (id)
CREATE UNIQUE INDEX outbox_pkey ON public.outbox USING btree (entry_id, follower)
CREATE UNIQUE INDEX pack_upload_pkey ON public.pack_upload USING btree (id)
CREATE UNIQUE INDEX paper_pkey ON public.paper USING btree (file_id)
CREATE UNIQUE INDEX party_activity_pkey ON public.party_activity USING btree (id)
CREATE UNIQUE INDEX party_count_pkey ON public.party_count USING btree (association_id)
CREATE UNIQUE INDEX party_opinion_pkey ON public.party_opinion USING btree (recommendation_id, organ)
CREATE UNIQUE INDEX party_person_pkey ON public.party_person USING btree (id)
CREATE UNIQUE INDEX party_recommendation_pkey ON public.party_recommendation USING btree (id)
CREATE UNIQUE INDEX party_statement_pkey ON public.party_statement USING btree (id)
CREATE UNIQUE INDEX practice_pkey ON public.practice USING btree (subject_id, id)
CREATE UNIQUE INDEX practitioner_claim_pkey ON public.practitioner_claim USING btree (association_id, identity_index)
CREATE UNIQUE INDEX practitioner_pkey ON public.practitioner USING btree (subject_id)
CREATE UNIQUE INDEX professional_report_pkey ON public.professional_report USING btree (subject_id, id)
CREATE UNIQUE INDEX project_name_pkey ON public.project_name USING btree (code, name)
CREATE UNIQUE INDEX proposal_outcome_corrects_key ON public.proposal_outcome USING btree (corrects)
CREATE UNIQUE INDEX proposal_outcome_first ON public.proposal_outcome USING btree (proposal_id) WHERE (corrects IS NULL)
CREATE UNIQUE INDEX proposal_outcome_pkey ON public.proposal_outcome USING btree (id)
CREATE UNIQUE INDEX proposal_paper_pkey ON public.proposal_paper USING btree (proposal_id, paper_id)
CREATE UNIQUE INDEX proposal_pkey ON public.proposal USING btree (id)
CREATE UNIQUE INDEX rating_explanation_once ON public.rating_explanation USING btree (subject_id, assignment_id, against_id, indicator, turn)
CREATE UNIQUE INDEX rating_explanation_pkey ON public.rating_explanation USING btree (subject_id, id)
CREATE UNIQUE INDEX rating_reconciliation_once ON public.rating_reconciliation USING btree (subject_id, first_assignment, second_assignment, indicator, turn)
CREATE UNIQUE INDEX rating_reconciliation_pkey ON public.rating_reconciliation USING btree (subject_id, id)
CREATE UNIQUE INDEX recall_pkey ON public.recall USING btree (subject_id, record_id)
CREATE UNIQUE INDEX receiver_address_pkey ON public.receiver_address USING btree (id)
CREATE UNIQUE INDEX receiver_address_standing ON public.receiver_address USING btree (association_id, recipient_kind, COALESCE((recipient_id)::text, recipient_name)) WHERE (ended_at IS NULL)
CREATE UNIQUE INDEX receiver_message_id_key ON public.receiver_message USING btree (id)
CREATE UNIQUE INDEX receiver_message_pkey ON public.receiver_message USING btree (notice_id)
CREATE UNIQUE INDEX receiver_message_token_hash_key ON public.receiver_message USING btree (token_hash)
CREATE UNIQUE INDEX receiver_notice_once ON public.receiver_notice USING btree (subject_id, cause_id, says, handover_id)
CREATE UNIQUE INDEX receiver_notice_pkey ON public.receiver_notice USING btree (subject_id, id)
CREATE UNIQUE INDEX record_mark_pkey ON public.record_mark USING btree (subject_id, id)
CREATE UNIQUE INDEX record_natural_key ON public.record USING btree (subject_id, natural_key) WHERE (replaced_at IS NULL)
CREATE UNIQUE INDEX record_pkey ON public.record USING btree (subject_id, id)
CREATE UNIQUE INDEX recovery_code_pkey ON public.recovery_code USING btree (account_id, code_hash)
CREATE UNIQUE INDEX recusal_pkey ON public.recusal USING btree (agenda_item_id, attendee_id)
CREATE UNIQUE INDEX registration_pkey ON public.registration USING btree (subject_id)
CREATE UNIQUE INDEX repair_open_once ON public.repair USING btree (subject_id, association_id, natural_key) WHERE (stage = ANY (ARRAY['applied'::text, 'incomplete'::text, 'accepted'::text]))
CREATE UNIQUE INDEX repair_pkey ON public.repair USING btree (subject_id, id)
CREATE UNIQUE INDEX reported_month_pkey ON public.reported_month USING btree (association_id, item, source_name, month)
CREATE UNIQUE INDEX resolution_agenda_item_id_key ON public.resolution USING btree (agenda_item_id)
CREATE UNIQUE INDEX resolution_association_id_number_key ON public.resolution USING btree (association_id, number)
CREATE UNIQUE INDEX resolution_pkey ON public.resolution USING btree (id)
CREATE UNIQUE INDEX roll_call_pkey ON public.roll_call USING btree (agenda_item_id, attendee_id)
CREATE UNIQUE INDEX roll_fault_pkey ON public.roll_fault USING btree (roll_id, row_number, ordinal)
CREATE UNIQUE INDEX roll_file_pkey ON public.roll_file USING btree (id)
CREATE UNIQUE INDEX seal_keeper_one_at_a_time ON public.seal_keeper USING btree (seal_id) WHERE (ended_on IS NULL)
CREATE UNIQUE INDEX seal_keeper_pkey ON public.seal_keeper USING btree (id)
CREATE UNIQUE INDEX seal_use_in_order ON public.seal_use USING btree (document_id, seal_order)
CREATE UNIQUE INDEX seal_use_once ON public.seal_use USING btree (document_id, seal_id) WHERE (declined_at IS NULL)
CREATE UNIQUE INDEX seal_use_pkey ON public.seal_use USING btree (id)
CREATE UNIQUE INDEX seat_association_id_id_key ON public.seat USING btree (association_id, id)
CREATE UNIQUE INDEX seat_pkey ON public.seat USING btree (id)
CREATE UNIQUE INDEX session_pkey ON public.session USING btree (id)
CREATE UNIQUE INDEX session_token_hash_key ON public.session USING btree (token_hash)
CREATE UNIQUE INDEX setup_filing_pkey ON public.setup_filing USING btree (setup_id, recipient)
CREATE UNIQUE INDEX setup_nominee_pkey ON public.setup_nominee USING btree (setup_id, round, "position")
CREATE UNIQUE INDEX setup_pkey ON public.setup USING btree (id)
CREATE UNIQUE INDEX setup_review_pkey ON public.setup_review USING btree (setup_id, round, reviewer)
CREATE UNIQUE INDEX setup_under_way ON public.setup USING btree (association_id) WHERE (stage = ANY (ARRAY['begun'::text, 'nominated'::text, 'reviewed'::text, 'carried'::text]))
CREATE UNIQUE INDEX signing_key_pkey ON public.signing_key USING btree (kid)
CREATE UNIQUE INDEX site_visit_pkey ON public.site_visit USING btree (subject_id, id)
CREATE UNIQUE INDEX standing_batch_pkey ON public.standing_batch USING btree (id)
CREATE UNIQUE INDEX standing_lookup_pkey ON public.standing_lookup USING btree (subject_id, id)
CREATE UNIQUE INDEX subject_claim_pkey ON public.subject_claim USING btree (code, scheme)
CREATE UNIQUE INDEX subject_identifier_pkey ON public.subject_identifier USING btree (subject_id, scheme, code)
CREATE UNIQUE INDEX subject_merge_once ON public.subject_merge USING btree (subject_id, loser_id) WHERE (undone_at IS NULL)
CREATE UNIQUE INDEX subject_merge_pkey ON public.subject_merge USING btree (subject_id, id)
CREATE UNIQUE INDEX subject_name_once ON public.subject_name USING btree (subject_id, normal, kind)
CREATE UNIQUE INDEX subject_name_pkey ON public.subject_name USING btree (subject_id, id)
CREATE UNIQUE INDEX subject_pkey ON public.subject USING btree (id)
CREATE UNIQUE INDEX subject_relation_once ON public.subject_relation USING btree (subject_id, parent_id, kind) WHERE (to_on IS NULL)
CREATE UNIQUE INDEX subject_relation_pkey ON public.subject_relation USING btree (subject_id, id)
CREATE UNIQUE INDEX subject_short_id_key ON public.subject USING btree (short_id)
CREATE UNIQUE INDEX suit_pkey ON public.suit USING btree (id)
CREATE UNIQUE INDEX tally_pkey ON public.tally USING btree (agenda_item_id, counter)
CREATE UNIQUE INDEX upload_slip_pkey ON public.upload_slip USING btree (slip_hash)
CREATE UNIQUE INDEX work_open_once ON public.work USING btree (queue, matter_id) WHERE (state = ANY (ARRAY['waiting'::text, 'running'::text]))
CREATE UNIQUE INDEX work_pkey ON public.work USING btree (id)

-- row-level security
agency forced
agency_assignment forced
agency_check forced
agency_entry forced
agenda_item forced
agenda_paper forced
arrival forced
association_recall forced
association_record forced
attendee forced
body_term forced
case_interview forced
case_paper forced
case_publicity forced
charter forced
clock forced
commitment forced
complaint forced
complaint_paper forced
consent forced
consent_paper forced
cooperation forced
daily_deed forced
data_user forced
decoupling_answer forced
decoupling_round forced
discipline_case forced
document forced
document_number forced
document_subject forced
dues_assessment forced
dues_entry forced
dues_export forced
dues_line forced
dues_standard forced
dues_use forced
evaluation_certificate forced
evaluation_entry forced
evaluation_interest forced
evaluation_mark forced
evaluation_objection forced
evaluation_result forced
evaluation_result_fact forced
evaluation_round forced
evidence forced
expected_report forced
export forced
file forced
filing forced
filing_document forced
gap_note forced
grade_event forced
handover forced
handover_item forced
header_mapping forced
import forced
import_fault forced
infringement forced
infringement_extract forced
internal_rule forced
journal_entry forced
list_entry forced
look forced
mark_reopening forced
measure_application forced
mediation forced
mediation_obligation forced
mediation_paper forced
mediation_session forced
mediator forced
mediator_note forced
meeting forced
member forced
member_export forced
member_leaving forced
minutes_correction forced
model forced
model_trial forced
norm forced
norm_answer forced
norm_consultation forced
norm_letter forced
norm_opinion forced
norm_project forced
norm_report forced
norm_review forced
norm_signing forced
norm_text forced
notice forced
number_series forced
objection forced
objection_answer forced
official_seal forced
outbox forced
pack_upload forced
paper forced
party_activity forced
party_count forced
party_opinion forced
party_person forced
party_recommendation forced
party_statement forced
practice forced
practitioner forced
practitioner_claim forced
professional_report forced
proposal forced
proposal_outcome forced
proposal_paper forced
rating_explanation forced
rating_reconciliation forced
receiver_address forced
receiver_message forced
receiver_notice forced
record_mark forced
recusal forced
repair forced
reported_month forced
resolution forced
roll_call forced
roll_fault forced
roll_file forced
seal_keeper forced
seal_use forced
seat forced
setup forced
setup_filing forced
setup_nominee forced
setup_review forced
site_visit forced
standing_batch forced
standing_lookup forced
suit forced
tally forced
upload_slip forced
work forced

-- policies
agency opened SELECT to xinheng_owner using (stage = ANY (ARRAY['admitted'::text, 'exited'::text]))
agency tenancy ALL to public using (association_id = current_association())
agency_assignment tenancy ALL to public using (association_id = current_association())
agency_check tenancy ALL to public using (association_id = current_association())
agency_entry opened SELECT to xinheng_owner using (kind <> 'interest'::text)
agency_entry tenancy ALL to public using (association_id = current_association())
agenda_item tenancy ALL to public using (association_id = current_association())
agenda_paper tenancy ALL to public using (association_id = current_association())
arrival tenancy ALL to public using (association_id = current_association())
association_recall tenancy ALL to public using (association_id = current_association())
association_record opened SELECT to xinheng_owner using ((open_scope = 'public'::text) AND (held = ''::text) AND (replaced_at IS NULL))
association_record tenancy ALL to public using (association_id = current_association())
attendee tenancy ALL to public using (association_id = current_association())
body_term opened SELECT to xinheng_owner using true
body_term tenancy ALL to public using (association_id = current_association())
case_interview tenancy ALL to public using (association_id = current_association())
case_paper tenancy ALL to public using (association_id = current_association())
case_publicity opened SELECT to xinheng_owner using (turned_off_on IS NULL)
case_publicity tenancy ALL to public using (association_id = current_association())
charter opened SELECT to xinheng_owner using (stage = 'approved'::text)
charter tenancy ALL to public using (association_id = current_association())
clock tenancy ALL to public using ((NOT (association_id IS DISTINCT FROM current_association())) OR house_audience())
commitment opened SELECT to xinheng_owner using (public AND (withdrawn_on IS NULL))
commitment tenancy ALL to public using (association_id = current_association())
complaint bearer SELECT to public using (receipt_hash = brought_token())
complaint tenancy ALL to public using (association_id = current_association())
complaint_paper tenancy ALL to public using (association_id = current_association())
consent tenancy ALL to public using (association_id = current_association())
consent_paper tenancy ALL to public using (association_id = current_association())
cooperation tenancy ALL to public using (association_id = current_association())
daily_deed tenancy ALL to public using ((association_id = current_association()) OR house_audience())
data_user tenancy ALL to public using (association_id = current_association())
decoupling_answer tenancy ALL to public using (association_id = current_association())
decoupling_round tenancy ALL to public using (association_id = current_association())
discipline_case opened SELECT to xinheng_owner using ((stage = ANY (ARRAY['final'::text, 'closed'::text])) AND (final_on IS NOT NULL) AND (publication_ended_on IS NULL) AND (jsonb_array_length(COALESCE((decision -> 'publicity'::text), '[]'::jsonb)) > 0))
discipline_case tenancy ALL to public using (association_id = current_association())
document tenancy ALL to public using (association_id = current_association())
document_number tenancy ALL to public using (association_id = current_association())
document_subject tenancy ALL to public using (association_id = current_association())
dues_assessment tenancy ALL to public using (association_id = current_association())
dues_entry tenancy ALL to public using (association_id = current_association())
dues_export tenancy ALL to public using (association_id = current_association())
dues_line tenancy ALL to public using (association_id = current_association())
dues_standard tenancy ALL to public using (association_id = current_association())
dues_use tenancy ALL to public using (association_id = current_association())
evaluation_certificate open SELECT to xinheng_visitor using (EXISTS ( SELECT
   FROM evaluation_entry entry
  WHERE ((entry.subject_id = evaluation_certificate.subject_id) AND (entry.id = evaluation_certificate.entry_id))))
evaluation_certificate tenancy ALL to public using (association_id = current_association())
evaluation_entry open SELECT to xinheng_visitor using ((stage = ANY (ARRAY['publicised'::text, 'final'::text])) OR ((stage = 'withdrawn'::text) AND (valid_from IS NOT NULL)))
evaluation_entry tenancy ALL to public using (association_id = current_association())
evaluation_interest tenancy ALL to public using (association_id = current_association())
evaluation_mark tenancy ALL to public using (association_id = current_association())
evaluation_objection tenancy ALL to public using (association_id = current_association())
evaluation_result open SELECT to xinheng_visitor using ((ended_on IS NULL) AND (EXISTS ( SELECT
   FROM evaluation_entry entry
  WHERE ((entry.subject_id = evaluation_result.subject_id) AND (entry.id = evaluation_result.entry_id) AND (entry.stage = ANY (ARRAY['publicised'::text, 'final'::text]))))))
evaluation_result tenancy ALL to public using (association_id = current_association())
evaluation_result_fact open SELECT to xinheng_visitor using (EXISTS ( SELECT
   FROM open.record
  WHERE ((record.subject_id = evaluation_result_fact.record_subject) AND (record.id = evaluation_result_fact.record_id))))
evaluation_result_fact tenancy ALL to public using (association_id = current_association())
evaluation_round open SELECT to xinheng_visitor using (called_on IS NOT NULL)
evaluation_round tenancy ALL to public using (association_id = current_association())
evidence tenancy ALL to public using (association_id = current_association())
expected_report tenancy ALL to public using (association_id = current_association())
export tenancy ALL to public using (association_id = current_association())
file tenancy ALL to public using ((NOT (association_id IS DISTINCT FROM current_association())) OR house_audience())
filing tenancy ALL to public using (association_id = current_association())
filing_document tenancy ALL to public using (association_id = current_association())
gap_note tenancy ALL to public using (association_id = current_association())
grade_event open SELECT to xinheng_visitor using (EXISTS ( SELECT
   FROM evaluation_entry entry
  WHERE ((entry.subject_id = grade_event.subject_id) AND (entry.id = grade_event.entry_id) AND (entry.stage <> 'withdrawn'::text))))
grade_event tenancy ALL to public using (association_id = current_association())
handover bearer ALL to public using (token_hash = brought_token())
handover receivers SELECT to public using house_audience()
handover tenancy ALL to public using (association_id = current_association())
handover_item receivers SELECT to public using house_audience()
handover_item tenancy ALL to public using (association_id = current_association())
header_mapping tenancy ALL to public using (association_id = current_association())
import tenancy ALL to public using (association_id = current_association())
import_fault tenancy ALL to public using (association_id = current_association())
infringement bearer SELECT to public using (receipt_hash = brought_token())
infringement tenancy ALL to public using (association_id = current_association())
infringement_extract tenancy ALL to public using (association_id = current_association())
internal_rule tenancy ALL to public using (association_id = current_association())
journal_entry tenancy ALL to public using ((NOT (association_id IS DISTINCT FROM current_association())) OR house_audience())
list_entry tenancy ALL to public using (association_id = current_association())
look tenancy ALL to public using ((NOT (association_id IS DISTINCT FROM current_association())) OR (current_setting('xinheng.audience'::text, true) = 'subject'::text))
mark_reopening tenancy ALL to public using (association_id = current_association())
measure_application tenancy ALL to public using (association_id = current_association())
mediation tenancy ALL to public using (association_id = current_association())
mediation_obligation tenancy ALL to public using (association_id = current_association())
mediation_paper tenancy ALL to public using (association_id = current_association())
mediation_session tenancy ALL to public using (association_id = current_association())
mediator tenancy ALL to public using (association_id = current_association())
mediator_note tenancy ALL to public using (association_id = current_association())
meeting tenancy ALL to public using (association_id = current_association())
member roll SELECT to xinheng_visitor using true
member tenancy ALL to public using (association_id = current_association())
member_export tenancy ALL to public using (association_id = current_association())
member_leaving tenancy ALL to public using (association_id = current_association())
minutes_correction tenancy ALL to public using (association_id = current_association())
model draft_changes UPDATE to public using ((association_id = current_association()) AND (state = 'draft'::text)) check (association_id = current_association())
model draft_goes DELETE to public using ((association_id = current_association()) AND (state = 'draft'::text))
model open SELECT to xinheng_visitor using (state = 'published'::text)
model tenancy SELECT to public using (association_id = current_association())
model tenancy_insert INSERT to public check (association_id = current_association())
model_trial tenancy ALL to public using (association_id = current_association())
norm consulted SELECT to xinheng_visitor using (stage = 'consultation'::text)
norm open SELECT to xinheng_visitor using (promulgated_on IS NOT NULL)
norm tenancy ALL to public using (association_id = current_association())
norm_answer tenancy ALL to public using (association_id = current_association())
norm_consultation consulted SELECT to xinheng_visitor using (EXISTS ( SELECT
   FROM norm
  WHERE ((norm.id = norm_consultation.norm_id) AND (norm.stage = 'consultation'::text) AND (norm.revision = norm_consultation.revision))))
norm_consultation tenancy ALL to public using (association_id = current_association())
norm_letter bearer SELECT to public using (receipt_hash = brought_token())
norm_letter tenancy ALL to public using (association_id = current_association())
norm_opinion tenancy ALL to public using (association_id = current_association())
norm_project tenancy ALL to public using (association_id = current_association())
norm_report tenancy ALL to public using (association_id = current_association())
norm_review tenancy ALL to public using (association_id = current_association())
norm_signing tenancy ALL to public using (association_id = current_association())
norm_text consulted SELECT to xinheng_visitor using (EXISTS ( SELECT
   FROM norm
  WHERE ((norm.id = norm_text.norm_id) AND (norm.stage = 'consultation'::text) AND (norm.revision = norm_text.revision))))
norm_text open SELECT to xinheng_visitor using (EXISTS ( SELECT
   FROM norm
  WHERE ((norm.id = norm_text.norm_id) AND (norm.promulgated_on IS NOT NULL) AND (norm.revision = norm_text.revision))))
norm_text tenancy ALL to public using (association_id = current_association())
notice tenancy ALL to public using ((association_id IS NULL) OR (association_id = current_association()) OR house_audience())
number_series tenancy ALL to public using (association_id = current_association())
objection tenancy ALL to public using (association_id = current_association())
objection_answer tenancy ALL to public using (association_id = current_association())
official_seal tenancy ALL to public using (association_id = current_association())
outbox tenancy ALL to public using ((NOT (association_id IS DISTINCT FROM current_association())) OR house_audience())
pack_upload tenancy ALL to public using ((NOT (association_id IS DISTINCT FROM current_association())) OR house_audience())
paper tenancy ALL to public using (association_id = current_association())
party_activity tenancy ALL to public using (association_id = current_association())
party_count tenancy ALL to public using (association_id = current_association())
party_opinion tenancy ALL to public using ((association_id = current_association()) AND party_audience())
party_person tenancy ALL to public using ((association_id = current_association()) AND party_audience())
party_recommendation tenancy ALL to public using ((association_id = current_association()) AND party_audience())
party_statement tenancy ALL to public using (association_id = current_association())
practice tenancy ALL to public using (association_id = current_association())
practitioner tenancy ALL to public using (association_id = current_association())
practitioner_claim tenancy ALL to public using (association_id = current_association())
professional_report tenancy ALL to public using ((association_id = current_association()) OR house_audience())
proposal tenancy ALL to public using (association_id = current_association())
proposal_outcome tenancy ALL to public using (association_id = current_association())
proposal_paper tenancy ALL to public using (association_id = current_association())
rating_explanation tenancy ALL to public using (association_id = current_association())
rating_reconciliation tenancy ALL to public using (association_id = current_association())
receiver_address tenancy ALL to public using (association_id = current_association())
receiver_message bearer SELECT to public using (token_hash = brought_token())
receiver_message sending SELECT to xinheng_app using house_audience()
receiver_message taking UPDATE to xinheng_app using house_audience()
receiver_message tenancy ALL to public using (association_id = current_association())
receiver_notice tenancy ALL to public using (association_id = current_association())
record_mark common SELECT to xinheng_app using common
record_mark moved INSERT to xinheng_app check (common AND (moved_from IS NOT NULL))
record_mark opened SELECT to xinheng_owner using (open AND (lifted_on IS NULL))
record_mark returned UPDATE to xinheng_app using (common AND (moved_from IS NOT NULL))
record_mark tenancy ALL to public using (association_id = current_association())
recusal tenancy ALL to public using (association_id = current_association())
repair tenancy ALL to public using (association_id = current_association())
reported_month tenancy ALL to public using (association_id = current_association())
resolution tenancy ALL to public using (association_id = current_association())
roll_call tenancy ALL to public using (association_id = current_association())
roll_fault tenancy ALL to public using (association_id = current_association())
roll_file tenancy ALL to public using (association_id = current_association())
seal_keeper tenancy ALL to public using (association_id = current_association())
seal_use tenancy ALL to public using (association_id = current_association())
seat opened SELECT to xinheng_owner using true
seat tenancy ALL to public using (association_id = current_association())
setup tenancy ALL to public using (association_id = current_association())
setup_filing tenancy ALL to public using (association_id = current_association())
setup_nominee tenancy ALL to public using (association_id = current_association())
setup_review tenancy ALL to public using (association_id = current_association())
site_visit tenancy ALL to public using (association_id = current_association())
standing_batch tenancy ALL to public using (association_id = current_association())
standing_lookup tenancy ALL to public using (association_id = current_association())
suit tenancy ALL to public using (association_id = current_association())
tally tenancy ALL to public using (association_id = current_association())
upload_slip bearer ALL to public using (slip_hash = brought_token())
upload_slip tenancy ALL to public using ((association_id = current_association()) OR house_audience())
work tenancy ALL to public using ((NOT (association_id IS DISTINCT FROM current_association())) OR house_audience())

-- rights
account xinheng_app DELETE,INSERT,SELECT,UPDATE
agency xinheng_app INSERT,SELECT,UPDATE
agency_assignment xinheng_app INSERT,SELECT,UPDATE
agency_check xinheng_app INSERT,SELECT
agency_entry xinheng_app INSERT,SELECT
agenda_item xinheng_app DELETE,INSERT,SELECT,UPDATE
agenda_paper xinheng_app DELETE,INSERT,SELECT
api_key xinheng_app DELETE,INSERT,SELECT,UPDATE
arrival xinheng_app INSERT,SELECT
association xinheng_app DELETE,INSERT,SELECT,UPDATE
association xinheng_visitor SELECT
association_recall xinheng_app DELETE,INSERT,SELECT
association_record xinheng_app DELETE,INSERT,SELECT
attempt xinheng_app INSERT,SELECT,UPDATE
attendee xinheng_app INSERT,SELECT,UPDATE
body_term xinheng_app INSERT,SELECT,UPDATE
calendar_year xinheng_app DELETE,INSERT,SELECT,UPDATE
calendar_year xinheng_visitor SELECT
case_interview xinheng_app DELETE,INSERT,SELECT
case_paper xinheng_app DELETE,INSERT,SELECT
case_publicity xinheng_app INSERT,SELECT
charter xinheng_app INSERT,SELECT,UPDATE
clock xinheng_app DELETE,INSERT,SELECT,UPDATE
commitment xinheng_app DELETE,INSERT,SELECT,UPDATE
complaint xinheng_app DELETE,INSERT,SELECT,UPDATE
complaint_paper xinheng_app DELETE,INSERT,SELECT
consent xinheng_app DELETE,INSERT,SELECT,UPDATE
consent_paper xinheng_app DELETE,INSERT,SELECT
cooperation xinheng_app INSERT,SELECT,UPDATE
daily_deed xinheng_app INSERT,SELECT,UPDATE
data_user xinheng_app INSERT,SELECT,UPDATE
decoupling_answer xinheng_app INSERT,SELECT,UPDATE
decoupling_round xinheng_app INSERT,SELECT,UPDATE
discipline_case xinheng_app DELETE,INSERT,SELECT,UPDATE
document xinheng_app INSERT,SELECT
document_number xinheng_app INSERT,SELECT
document_subject xinheng_app DELETE,INSERT,SELECT
dues_assessment xinheng_app INSERT,SELECT
dues_entry xinheng_app INSERT,SELECT
dues_export xinheng_app INSERT,SELECT
dues_line xinheng_app INSERT,SELECT
dues_standard xinheng_app INSERT,SELECT,UPDATE
dues_use xinheng_app INSERT,SELECT
evaluation_certificate xinheng_app INSERT,SELECT
evaluation_entry xinheng_app INSERT,SELECT,UPDATE
evaluation_interest xinheng_app INSERT,SELECT
evaluation_mark xinheng_app INSERT,SELECT
evaluation_objection xinheng_app INSERT,SELECT
evaluation_result xinheng_app INSERT,SELECT
evaluation_result_fact xinheng_app INSERT,SELECT
evaluation_round xinheng_app INSERT,SELECT,UPDATE
evidence xinheng_app DELETE,INSERT,SELECT
expected_report xinheng_app DELETE,INSERT,SELECT,UPDATE
export xinheng_app INSERT,SELECT
file xinheng_app DELETE,INSERT,SELECT,UPDATE
filing xinheng_app DELETE,INSERT,SELECT
filing_document xinheng_app DELETE,INSERT,SELECT
former_password xinheng_app DELETE,INSERT,SELECT,UPDATE
gap_note xinheng_app INSERT,SELECT
grade_event xinheng_app INSERT,SELECT
handover xinheng_app INSERT,SELECT
handover_item xinheng_app INSERT,SELECT
header_mapping xinheng_app INSERT,SELECT,UPDATE
hook xinheng_app DELETE,INSERT,SELECT,UPDATE
hook_delivery xinheng_app DELETE,INSERT,SELECT,UPDATE
idempotency xinheng_app DELETE,INSERT,SELECT,UPDATE
import xinheng_app DELETE,INSERT,SELECT,UPDATE
import_fault xinheng_app DELETE,INSERT,SELECT,UPDATE
infringement xinheng_app DELETE,INSERT,SELECT,UPDATE
infringement_extract xinheng_app DELETE,INSERT,SELECT
internal_rule xinheng_app INSERT,SELECT,UPDATE
invitation xinheng_app DELETE,INSERT,SELECT,UPDATE
journal_entry xinheng_app INSERT,SELECT
journal_pending xinheng_app DELETE,INSERT,SELECT,UPDATE
journal_seal xinheng_app INSERT,SELECT
journal_seal_member xinheng_app INSERT,SELECT
list_entry xinheng_app DELETE,INSERT,SELECT,UPDATE
look xinheng_app INSERT,SELECT
mail xinheng_app DELETE,INSERT,SELECT,UPDATE
mark_reopening xinheng_app INSERT,SELECT
measure_application xinheng_app DELETE,INSERT,SELECT,UPDATE
mediation xinheng_app DELETE,INSERT,SELECT,UPDATE
mediation_obligation xinheng_app DELETE,INSERT,SELECT,UPDATE
mediation_paper xinheng_app DELETE,INSERT,SELECT
mediation_session xinheng_app DELETE,INSERT,SELECT
mediator xinheng_app DELETE,INSERT,SELECT
mediator_note xinheng_app DELETE,INSERT,SELECT
meeting xinheng_app INSERT,SELECT,UPDATE
member xinheng_app DELETE,INSERT,SELECT,UPDATE
member xinheng_visitor SELECT
member_export xinheng_app INSERT,SELECT
member_leaving xinheng_app INSERT,SELECT
minutes_correction xinheng_app INSERT,SELECT
model xinheng_app DELETE,INSERT,SELECT,UPDATE
model_trial xinheng_app DELETE,INSERT,SELECT
name_change xinheng_app INSERT,SELECT
norm xinheng_app INSERT,SELECT,UPDATE
norm xinheng_visitor SELECT
norm_answer xinheng_app INSERT,SELECT
norm_consultation xinheng_app INSERT,SELECT
norm_letter xinheng_app INSERT,SELECT,UPDATE
norm_opinion xinheng_app INSERT,SELECT,UPDATE
norm_project xinheng_app INSERT,SELECT,UPDATE
norm_report xinheng_app INSERT,SELECT
norm_review xinheng_app INSERT,SELECT
norm_signing xinheng_app INSERT,SELECT
norm_text xinheng_app INSERT,SELECT
norm_text xinheng_visitor SELECT
notice xinheng_app DELETE,INSERT,SELECT,UPDATE
notice_choice xinheng_app DELETE,INSERT,SELECT,UPDATE
notice_round xinheng_app DELETE,INSERT,SELECT,UPDATE
notice_setting xinheng_app DELETE,INSERT,SELECT,UPDATE
number_series xinheng_app INSERT,SELECT
objection xinheng_app DELETE,INSERT,SELECT,UPDATE
objection_answer xinheng_app DELETE,INSERT,SELECT
office_term xinheng_app DELETE,INSERT,SELECT,UPDATE
official_seal xinheng_app INSERT,SELECT
outbox xinheng_app DELETE,INSERT,SELECT,UPDATE
pack_upload xinheng_app INSERT,SELECT
paper xinheng_app INSERT,SELECT
party_activity xinheng_app INSERT,SELECT
party_count xinheng_app INSERT,SELECT,UPDATE
party_opinion xinheng_app INSERT,SELECT
party_person xinheng_app INSERT,SELECT
party_recommendation xinheng_app INSERT,SELECT
party_statement xinheng_app INSERT,SELECT
practice xinheng_app INSERT,SELECT
practitioner xinheng_app INSERT,SELECT
practitioner_claim xinheng_app INSERT,SELECT
professional_report xinheng_app INSERT,SELECT
project_name xinheng_app DELETE,INSERT,SELECT
project_name xinheng_visitor SELECT
proposal xinheng_app INSERT,SELECT,UPDATE
proposal_outcome xinheng_app INSERT,SELECT
proposal_paper xinheng_app DELETE,INSERT,SELECT
rating_explanation xinheng_app INSERT,SELECT
rating_reconciliation xinheng_app INSERT,SELECT
recall xinheng_app DELETE,INSERT,SELECT
receiver_address xinheng_app INSERT,SELECT
receiver_message xinheng_app DELETE,INSERT,SELECT,UPDATE
receiver_notice xinheng_app DELETE,INSERT,SELECT
record xinheng_app DELETE,INSERT,SELECT
record_mark xinheng_app DELETE,INSERT,SELECT
recovery_code xinheng_app DELETE,INSERT,SELECT,UPDATE
recusal xinheng_app DELETE,INSERT,SELECT,UPDATE
registration xinheng_app INSERT,SELECT
repair xinheng_app DELETE,INSERT,SELECT,UPDATE
reported_month xinheng_app INSERT,SELECT
resolution xinheng_app INSERT,SELECT
roll_call xinheng_app DELETE,INSERT,SELECT,UPDATE
roll_fault xinheng_app DELETE,INSERT,SELECT
roll_file xinheng_app INSERT,SELECT,UPDATE
seal_keeper xinheng_app INSERT,SELECT
seal_use xinheng_app INSERT,SELECT
seat xinheng_app INSERT,SELECT,UPDATE
session xinheng_app DELETE,INSERT,SELECT,UPDATE
setup xinheng_app INSERT,SELECT,UPDATE
setup_filing xinheng_app INSERT,SELECT,UPDATE
setup_nominee xinheng_app INSERT,SELECT
setup_review xinheng_app INSERT,SELECT
signing_key xinheng_app INSERT,SELECT
site_visit xinheng_app INSERT,SELECT
standing_batch xinheng_app INSERT,SELECT
standing_lookup xinheng_app INSERT,SELECT
subject xinheng_app INSERT,SELECT,UPDATE
subject xinheng_visitor SELECT
subject_claim xinheng_app INSERT,SELECT,UPDATE
subject_claim xinheng_visitor SELECT
subject_identifier xinheng_app DELETE,INSERT,SELECT,UPDATE
subject_identifier xinheng_visitor SELECT
subject_merge xinheng_app INSERT,SELECT
subject_name xinheng_app DELETE,INSERT,SELECT,UPDATE
subject_name xinheng_visitor SELECT
subject_relation xinheng_app INSERT,SELECT
suit xinheng_app DELETE,INSERT,SELECT,UPDATE
tally xinheng_app DELETE,INSERT,SELECT,UPDATE
upload_slip xinheng_app DELETE,INSERT,SELECT,UPDATE
work xinheng_app DELETE,INSERT,SELECT,UPDATE
