import type { SessionView } from "@xinheng/domain/access/session-view.ts";
import { Skeleton } from "antd";
import { lazy, Suspense } from "react";
import { Redirect, Route, Switch, useLocation } from "wouter";
import { objectedTo } from "../archives/rights/objected-to.ts";
import { useDeskSay } from "../words/use-desk-say.ts";
import { openPages } from "./desk-pages.ts";
import { ErrorBoundary } from "../kit/error-boundary.tsx";
import { NothingHere } from "./nothing-here.tsx";

const WaitingPage = lazy(async () => ({ default: (await import("../supervision/waiting-page.tsx")).WaitingPage }));
const DatesPage = lazy(async () => ({ default: (await import("../supervision/dates-page.tsx")).DatesPage }));
const ClocksPage = lazy(async () => ({ default: (await import("../access/clocks-page.tsx")).ClocksPage }));
const ProjectsPage = lazy(async () => ({
  default: (await import("../archives/projects/projects-page.tsx")).ProjectsPage,
}));
const ProjectDeskPage = lazy(async () => ({
  default: (await import("../archives/projects/project-desk-page.tsx")).ProjectDeskPage,
}));
const SubjectsPage = lazy(async () => ({ default: (await import("../subjects/subjects-page.tsx")).SubjectsPage }));
const RegisterSubjectPage = lazy(async () => ({
  default: (await import("../subjects/register/register-subject-page.tsx")).RegisterSubjectPage,
}));
const MembersPage = lazy(async () => ({ default: (await import("../subjects/members/members-page.tsx")).MembersPage }));
const RollPage = lazy(async () => ({ default: (await import("../subjects/members/roll-page.tsx")).RollPage }));
const ArchivePage = lazy(async () => ({ default: (await import("../archives/archive-page.tsx")).ArchivePage }));
const OwnArchivePage = lazy(async () => ({
  default: (await import("../archives/own/own-archive-page.tsx")).OwnArchivePage,
}));
const OwnLooksPage = lazy(async () => ({
  default: (await import("../archives/own/own-looks-page.tsx")).OwnLooksPage,
}));
const OwnFilingsPage = lazy(async () => ({
  default: (await import("../archives/filings/own-filings-page.tsx")).OwnFilingsPage,
}));
const FilingsPage = lazy(async () => ({ default: (await import("../archives/filings/filings-page.tsx")).FilingsPage }));
const PunctualityPage = lazy(async () => ({
  default: (await import("../archives/arrivals/punctuality-page.tsx")).PunctualityPage,
}));
const OwnReportsPage = lazy(async () => ({
  default: (await import("../archives/own/own-reports-page.tsx")).OwnReportsPage,
}));
const OwnConsentsPage = lazy(async () => ({
  default: (await import("../archives/consents/own-consents-page.tsx")).OwnConsentsPage,
}));
const HeldConsentsPage = lazy(async () => ({
  default: (await import("../archives/consents/held-consents-page.tsx")).HeldConsentsPage,
}));
const DataUsersPage = lazy(async () => ({
  default: (await import("../archives/consents/data-users-page.tsx")).DataUsersPage,
}));
const ConsentsPage = lazy(async () => ({
  default: (await import("../archives/consents/consents-page.tsx")).ConsentsPage,
}));
const PractitionersPage = lazy(async () => ({
  default: (await import("../archives/practitioners/practitioners-page.tsx")).PractitionersPage,
}));
const PractitionerPage = lazy(async () => ({
  default: (await import("../archives/practitioners/practitioner-page.tsx")).PractitionerPage,
}));
const RecordFormPage = lazy(async () => ({
  default: (await import("../archives/entry/record-form-page.tsx")).RecordFormPage,
}));
const ImportsPage = lazy(async () => ({ default: (await import("../archives/imports-page.tsx")).ImportsPage }));
const ImportPage = lazy(async () => ({ default: (await import("../archives/import-page.tsx")).ImportPage }));
const RecordsWaitingPage = lazy(async () => ({
  default: (await import("../archives/records-waiting-page.tsx")).RecordsWaitingPage,
}));
const RecordsPage = lazy(async () => ({ default: (await import("../archives/exports/records-page.tsx")).RecordsPage }));
const ExportPage = lazy(async () => ({ default: (await import("../archives/exports/export-page.tsx")).ExportPage }));
const HandoversPage = lazy(async () => ({
  default: (await import("../archives/handovers/handovers-page.tsx")).HandoversPage,
}));
const HandoverPage = lazy(async () => ({
  default: (await import("../archives/handovers/handover-page.tsx")).HandoverPage,
}));
const MattersPage = lazy(async () => ({ default: (await import("../archives/rights/matters-page.tsx")).MattersPage }));
const ReceiverNoticesPage = lazy(async () => ({
  default: (await import("../archives/rights/receiver-notices-page.tsx")).ReceiverNoticesPage,
}));
const OwnMattersPage = lazy(async () => ({
  default: (await import("../archives/rights/own-matters-page.tsx")).OwnMattersPage,
}));
const ObjectionFormPage = lazy(async () => ({
  default: (await import("../archives/rights/objection-form-page.tsx")).ObjectionFormPage,
}));
const ObjectionPage = lazy(async () => ({
  default: (await import("../archives/rights/objection-page.tsx")).ObjectionPage,
}));
const RepairGuidePage = lazy(async () => ({
  default: (await import("../archives/rights/repair-guide-page.tsx")).RepairGuidePage,
}));
const RepairPage = lazy(async () => ({ default: (await import("../archives/rights/repair-page.tsx")).RepairPage }));
const CasesPage = lazy(async () => ({
  default: (await import("../discipline/cases/cases-page.tsx")).CasesPage,
}));
const OwnCasesPage = lazy(async () => ({
  default: (await import("../discipline/cases/own-cases-page.tsx")).OwnCasesPage,
}));
const CasePage = lazy(async () => ({
  default: (await import("../discipline/cases/case-page.tsx")).CasePage,
}));
const PublicityPage = lazy(async () => ({
  default: (await import("../discipline/publicity/publicity-page.tsx")).PublicityPage,
}));
const CaseReportPage = lazy(async () => ({
  default: (await import("../discipline/cases/case-report-page.tsx")).CaseReportPage,
}));
const ComplaintsPage = lazy(async () => ({
  default: (await import("../discipline/complaints/complaints-page.tsx")).ComplaintsPage,
}));
const OwnComplaintsPage = lazy(async () => ({
  default: (await import("../discipline/complaints/own-complaints-page.tsx")).OwnComplaintsPage,
}));
const ComplaintDeskPage = lazy(async () => ({
  default: (await import("../discipline/complaints/complaint-desk-page.tsx")).ComplaintDeskPage,
}));
const ComplaintReportPage = lazy(async () => ({
  default: (await import("../discipline/complaints/complaint-report-page.tsx")).ComplaintReportPage,
}));
const InfringementsPage = lazy(async () => ({
  default: (await import("../discipline/infringements/infringements-page.tsx")).InfringementsPage,
}));
const OwnInfringementsPage = lazy(async () => ({
  default: (await import("../discipline/infringements/own-infringements-page.tsx")).OwnInfringementsPage,
}));
const InfringementPage = lazy(async () => ({
  default: (await import("../discipline/infringements/infringement-page.tsx")).InfringementPage,
}));
const InfringementReportPage = lazy(async () => ({
  default: (await import("../discipline/infringements/infringement-report-page.tsx")).InfringementReportPage,
}));
const SuitsPage = lazy(async () => ({
  default: (await import("../discipline/suits/suits-page.tsx")).SuitsPage,
}));
const SuitPage = lazy(async () => ({
  default: (await import("../discipline/suits/suit-page.tsx")).SuitPage,
}));
const MediationsPage = lazy(async () => ({
  default: (await import("../discipline/mediation/mediations-page.tsx")).MediationsPage,
}));
const OwnMediationsPage = lazy(async () => ({
  default: (await import("../discipline/mediation/own-mediations-page.tsx")).OwnMediationsPage,
}));
const MediationPage = lazy(async () => ({
  default: (await import("../discipline/mediation/mediation-page.tsx")).MediationPage,
}));
const ListsPage = lazy(async () => ({ default: (await import("../standing/lists-page.tsx")).ListsPage }));
const ListPage = lazy(async () => ({ default: (await import("../standing/list-page.tsx")).ListPage }));
const LookupPage = lazy(async () => ({ default: (await import("../standing/lookup-page.tsx")).LookupPage }));
const MeasuresPage = lazy(async () => ({ default: (await import("../standing/measures-page.tsx")).MeasuresPage }));
const OwnListingsPage = lazy(async () => ({
  default: (await import("../standing/own-listings-page.tsx")).OwnListingsPage,
}));
const SuppliersPage = lazy(async () => ({ default: (await import("../standing/suppliers-page.tsx")).SuppliersPage }));
const CommitmentsPage = lazy(async () => ({
  default: (await import("../archives/commitments/commitments-page.tsx")).CommitmentsPage,
}));
const OwnCommitmentsPage = lazy(async () => ({
  default: (await import("../archives/commitments/own-commitments-page.tsx")).OwnCommitmentsPage,
}));
const ChartersPage = lazy(async () => ({
  default: (await import("../governance/charters/charters-page.tsx")).ChartersPage,
}));
const CharterPage = lazy(async () => ({
  default: (await import("../governance/charters/charter-page.tsx")).CharterPage,
}));
const BodiesPage = lazy(async () => ({ default: (await import("../governance/bodies/bodies-page.tsx")).BodiesPage }));
const PartyPage = lazy(async () => ({ default: (await import("../governance/party/party-page.tsx")).PartyPage }));
const SetupsPage = lazy(async () => ({
  default: (await import("../governance/self-discipline/setups-page.tsx")).SetupsPage,
}));
const MeetingsPage = lazy(async () => ({
  default: (await import("../governance/meetings/meetings-page.tsx")).MeetingsPage,
}));
const MeetingPage = lazy(async () => ({
  default: (await import("../governance/meetings/meeting-page.tsx")).MeetingPage,
}));
const PlanPage = lazy(async () => ({ default: (await import("../governance/meetings/plan-page.tsx")).PlanPage }));
const ReplanPage = lazy(async () => ({ default: (await import("../governance/meetings/plan-page.tsx")).ReplanPage }));
const ResolutionsPage = lazy(async () => ({
  default: (await import("../governance/meetings/resolutions-page.tsx")).ResolutionsPage,
}));
const NormsPage = lazy(async () => ({ default: (await import("../norms/norms-page.tsx")).NormsPage }));
const NormPage = lazy(async () => ({ default: (await import("../norms/norm-page.tsx")).NormPage }));
const ProposalsPage = lazy(async () => ({
  default: (await import("../norms/proposals/proposals-page.tsx")).ProposalsPage,
}));
const ProposalPage = lazy(async () => ({
  default: (await import("../norms/proposals/proposal-page.tsx")).ProposalPage,
}));
const DuesPage = lazy(async () => ({ default: (await import("../governance/dues/dues-page.tsx")).DuesPage }));
const OwnDuesPage = lazy(async () => ({ default: (await import("../governance/dues/own-dues-page.tsx")).OwnDuesPage }));
const CooperationsPage = lazy(async () => ({
  default: (await import("../governance/cooperations/cooperations-page.tsx")).CooperationsPage,
}));
const InternalRulesPage = lazy(async () => ({
  default: (await import("../governance/internal-rules/internal-rules-page.tsx")).InternalRulesPage,
}));
const DecouplingPage = lazy(async () => ({
  default: (await import("../governance/decoupling/decoupling-page.tsx")).DecouplingPage,
}));
const RoundPage = lazy(async () => ({ default: (await import("../governance/decoupling/round-page.tsx")).RoundPage }));
const AgenciesPage = lazy(async () => ({
  default: (await import("../evaluation/agencies/agencies-page.tsx")).AgenciesPage,
}));
const AgencyPage = lazy(async () => ({
  default: (await import("../evaluation/agencies/agency-page.tsx")).AgencyPage,
}));
const OwnAgencyPage = lazy(async () => ({
  default: (await import("../evaluation/agencies/own-agency-page.tsx")).OwnAgencyPage,
}));
const AssignedEntryPage = lazy(async () => ({
  default: (await import("../evaluation/agencies/assigned-entry-page.tsx")).AssignedEntryPage,
}));
const RoundsPage = lazy(async () => ({ default: (await import("../evaluation/rounds/rounds-page.tsx")).RoundsPage }));
const EvaluationRoundPage = lazy(async () => ({
  default: (await import("../evaluation/rounds/round-page.tsx")).RoundPage,
}));
const GradesPage = lazy(async () => ({ default: (await import("../evaluation/rounds/grades-page.tsx")).GradesPage }));
const EvaluationEntryPage = lazy(async () => ({
  default: (await import("../evaluation/rounds/entry-page.tsx")).EntryPage,
}));
const OwnEvaluationsPage = lazy(async () => ({
  default: (await import("../evaluation/rounds/own-evaluations-page.tsx")).OwnEvaluationsPage,
}));
const ModelsPage = lazy(async () => ({ default: (await import("../evaluation/models-page.tsx")).ModelsPage }));
const ModelPage = lazy(async () => ({ default: (await import("../evaluation/model-page.tsx")).ModelPage }));
const ModelScoresPage = lazy(async () => ({
  default: (await import("../evaluation/model-scores-page.tsx")).ModelScoresPage,
}));
const ScorePage = lazy(async () => ({ default: (await import("../evaluation/score-page.tsx")).ScorePage }));
const CataloguePage = lazy(async () => ({ default: (await import("../catalogue/catalogue-page.tsx")).CataloguePage }));
const EntryPage = lazy(async () => ({ default: (await import("../catalogue/entry-page.tsx")).EntryPage }));
const DocumentsRegisterPage = lazy(async () => ({
  default: (await import("../catalogue/register-page.tsx")).RegisterPage,
}));
const PacksPage = lazy(async () => ({ default: (await import("../catalogue/packs-page.tsx")).PacksPage }));
const PackPage = lazy(async () => ({ default: (await import("../catalogue/pack-page.tsx")).PackPage }));
const CalendarPage = lazy(async () => ({ default: (await import("../catalogue/calendar-page.tsx")).CalendarPage }));
const NumbersPage = lazy(async () => ({ default: (await import("../access/numbers-page.tsx")).NumbersPage }));
const SealsPage = lazy(async () => ({ default: (await import("../governance/seals/seals-page.tsx")).SealsPage }));
const DocumentPage = lazy(async () => ({
  default: (await import("../governance/seals/document-page.tsx")).DocumentPage,
}));
const FollowersPage = lazy(async () => ({ default: (await import("../access/followers-page.tsx")).FollowersPage }));
const AccountsPage = lazy(async () => ({ default: (await import("../access/accounts-page.tsx")).AccountsPage }));
const JournalPage = lazy(async () => ({ default: (await import("../access/journal-page.tsx")).JournalPage }));
const WorkPage = lazy(async () => ({ default: (await import("../access/work-page.tsx")).WorkPage }));
const NoticesPage = lazy(async () => ({
  default: (await import("../supervision/notices/notices-page.tsx")).NoticesPage,
}));
const NoticeSettingsPage = lazy(async () => ({
  default: (await import("../supervision/notices/notice-settings-page.tsx")).NoticeSettingsPage,
}));
const HooksPage = lazy(async () => ({ default: (await import("../supervision/hooks/hooks-page.tsx")).HooksPage }));
const DeliveriesPage = lazy(async () => ({
  default: (await import("../supervision/hooks/deliveries-page.tsx")).DeliveriesPage,
}));
const SecurityPage = lazy(async () => ({ default: (await import("../access/security-page.tsx")).SecurityPage }));

/** Address to page. What somebody may not do is answered by the server, in the page. */
export function DeskRoutes({ session }: { session: SessionView }) {
  const say = useDeskSay();
  const [path] = useLocation();
  const first = openPages(session.can)[0]?.path ?? "/desk/security";
  return (
    <ErrorBoundary key={path} says={say("broken.says")} again={say("broken.again")}>
      <Suspense fallback={<Skeleton active title={false} paragraph={{ rows: 6 }} />}>
        <Switch>
          <Route path="/desk">{first === "/desk" ? <WaitingPage /> : <Redirect to={first} />}</Route>
          <Route path="/desk/waiting" component={WaitingPage} />
          <Route path="/desk/own">
            <OwnArchivePage session={session} />
          </Route>
          <Route path="/desk/own/looks">
            <OwnLooksPage session={session} />
          </Route>
          <Route path="/desk/own/matters">
            <OwnMattersPage session={session} />
          </Route>
          <Route path="/desk/own/filings">
            <OwnFilingsPage session={session} />
          </Route>
          <Route path="/desk/filings" component={FilingsPage} />
          <Route path="/desk/punctuality" component={PunctualityPage} />
          <Route path="/desk/own/reports">
            <OwnReportsPage session={session} />
          </Route>
          <Route path="/desk/own/consents">
            <OwnConsentsPage session={session} />
          </Route>
          <Route path="/desk/held-consents">
            <HeldConsentsPage session={session} />
          </Route>
          <Route path="/desk/data-users" component={DataUsersPage} />
          <Route path="/desk/consents" component={ConsentsPage} />
          <Route path="/desk/own/listings">
            <OwnListingsPage session={session} />
          </Route>
          <Route path="/desk/own/commitments">
            <OwnCommitmentsPage session={session} />
          </Route>
          <Route path="/desk/practitioners">
            <PractitionersPage can={session.can} />
          </Route>
          <Route path="/desk/practitioners/:id">{({ id }) => <PractitionerPage key={id} id={id} />}</Route>
          <Route path="/desk/dates" component={DatesPage} />
          <Route path="/desk/clocks" component={ClocksPage} />
          <Route path="/desk/subjects">
            <SubjectsPage can={session.can} />
          </Route>
          <Route path="/desk/subjects/new" component={RegisterSubjectPage} />
          <Route path="/desk/projects" component={ProjectsPage} />
          <Route path="/desk/projects/:code">{({ code }) => <ProjectDeskPage key={code} code={code} />}</Route>
          <Route path="/desk/members" component={MembersPage} />
          <Route path="/desk/members/rolls/:id">{({ id }) => <RollPage key={id} id={id} />}</Route>
          <Route path="/desk/subjects/:id">{({ id }) => <ArchivePage key={id} id={id} />}</Route>
          <Route path="/desk/subjects/:id/:kind/:thing/objection">
            {({ id, kind, thing }) => (
              <ObjectionFormPage
                subjectId={id}
                about={objectedTo(kind, thing)}
                forAgent={!session.can.includes("list-own-matters")}
              />
            )}
          </Route>
          <Route path="/desk/subjects/:id/records/:record/repair">
            {({ id, record }) => (
              <RepairGuidePage subjectId={id} recordId={record} forAgent={!session.can.includes("list-own-matters")} />
            )}
          </Route>
          <Route path="/desk/matters">
            <MattersPage can={session.can} />
          </Route>
          <Route path="/desk/receiver-notices">
            <ReceiverNoticesPage can={session.can} />
          </Route>
          <Route path="/desk/objections/:subject/:id">
            {({ subject, id }) => <ObjectionPage key={id} subjectId={subject} id={id} can={session.can} />}
          </Route>
          <Route path="/desk/repairs/:subject/:id">
            {({ subject, id }) => <RepairPage key={id} subjectId={subject} id={id} can={session.can} />}
          </Route>
          <Route path="/desk/records/new" component={RecordFormPage} />
          <Route path="/desk/records" component={RecordsPage} />
          <Route path="/desk/exports/:id">{({ id }) => <ExportPage key={id} id={id} />}</Route>
          <Route path="/desk/handovers" component={HandoversPage} />
          <Route path="/desk/handovers/:id">{({ id }) => <HandoverPage key={id} id={id} />}</Route>
          <Route path="/desk/imports">
            <ImportsPage can={session.can} />
          </Route>
          <Route path="/desk/imports/:id">{({ id }) => <ImportPage key={id} id={id} />}</Route>
          <Route path="/desk/records-waiting" component={RecordsWaitingPage} />
          <Route path="/desk/catalogue">
            <CataloguePage can={session.can} />
          </Route>
          <Route path="/desk/catalogue/:kind/:id">
            {({ kind, id }) => <EntryPage kind={kind} id={id} can={session.can} />}
          </Route>
          <Route path="/desk/normative-documents" component={DocumentsRegisterPage} />
          <Route path="/desk/packs">
            <PacksPage can={session.can} />
          </Route>
          <Route path="/desk/packs/:id">{({ id }) => <PackPage key={id} id={id} />}</Route>
          <Route path="/desk/own/evaluations">
            <OwnEvaluationsPage session={session} />
          </Route>
          <Route path="/desk/own/evaluations/:subject/:id">
            {({ subject, id }) => <EvaluationEntryPage key={id} subjectId={subject} id={id} own />}
          </Route>
          <Route path="/desk/evaluation-rounds" component={RoundsPage} />
          <Route path="/desk/evaluation-rounds/:id">{({ id }) => <EvaluationRoundPage key={id} id={id} />}</Route>
          <Route path="/desk/evaluation-grades" component={GradesPage} />
          <Route path="/desk/evaluations/:subject/:id">
            {({ subject, id }) => <EvaluationEntryPage key={id} subjectId={subject} id={id} own={false} />}
          </Route>
          <Route path="/desk/models" component={ModelsPage} />
          <Route path="/desk/models/:id">{({ id }) => <ModelPage key={id} id={id} />}</Route>
          <Route path="/desk/models/:id/scores">{({ id }) => <ModelScoresPage key={id} id={id} />}</Route>
          <Route path="/desk/models/:id/scores/:subjectId">
            {({ id, subjectId }) => <ScorePage key={subjectId} modelId={id} subjectId={subjectId} />}
          </Route>
          <Route path="/desk/own/cases">
            <OwnCasesPage session={session} />
          </Route>
          <Route path="/desk/cases">
            <CasesPage can={session.can} />
          </Route>
          <Route path="/desk/case-report" component={CaseReportPage} />
          <Route path="/desk/case-publicity" component={PublicityPage} />
          <Route path="/desk/cases/:id">{({ id }) => <CasePage key={id} id={id} />}</Route>
          <Route path="/desk/own/complaints">
            <OwnComplaintsPage session={session} />
          </Route>
          <Route path="/desk/complaints">
            <ComplaintsPage can={session.can} />
          </Route>
          <Route path="/desk/complaint-report" component={ComplaintReportPage} />
          <Route path="/desk/complaints/:id">{({ id }) => <ComplaintDeskPage key={id} id={id} />}</Route>
          <Route path="/desk/own/infringements">
            <OwnInfringementsPage session={session} />
          </Route>
          <Route path="/desk/infringements">
            <InfringementsPage can={session.can} />
          </Route>
          <Route path="/desk/infringement-report" component={InfringementReportPage} />
          <Route path="/desk/infringements/:id">
            {({ id }) => <InfringementPage key={id} id={id} can={session.can} />}
          </Route>
          <Route path="/desk/suits">
            <SuitsPage can={session.can} />
          </Route>
          <Route path="/desk/suits/:id">{({ id }) => <SuitPage key={id} id={id} />}</Route>
          <Route path="/desk/own/mediations">
            <OwnMediationsPage session={session} />
          </Route>
          <Route path="/desk/mediations">
            <MediationsPage can={session.can} />
          </Route>
          <Route path="/desk/mediations/:id">{({ id }) => <MediationPage key={id} id={id} />}</Route>
          <Route path="/desk/lists" component={ListsPage} />
          <Route path="/desk/lists/:id">{({ id }) => <ListPage key={id} id={id} />}</Route>
          <Route path="/desk/standing" component={LookupPage} />
          <Route path="/desk/measures" component={MeasuresPage} />
          <Route path="/desk/suppliers" component={SuppliersPage} />
          <Route path="/desk/commitments" component={CommitmentsPage} />
          <Route path="/desk/agencies" component={AgenciesPage} />
          <Route path="/desk/agencies/:id">{({ id }) => <AgencyPage key={id} id={id} />}</Route>
          <Route path="/desk/own/agency">
            <OwnAgencyPage session={session} />
          </Route>
          <Route path="/desk/own/agency/:subject/:id">
            {({ subject, id }) => <AssignedEntryPage key={id} agencyId={subject} id={id} />}
          </Route>
          <Route path="/desk/charters" component={ChartersPage} />
          <Route path="/desk/charters/:id">{({ id }) => <CharterPage key={id} id={id} />}</Route>
          <Route path="/desk/bodies" component={BodiesPage} />
          <Route path="/desk/party-building" component={PartyPage} />
          <Route path="/desk/self-discipline-body" component={SetupsPage} />
          <Route path="/desk/meetings" component={MeetingsPage} />
          <Route path="/desk/meetings/new" component={PlanPage} />
          <Route path="/desk/meetings/:id">{({ id }) => <MeetingPage key={id} id={id} />}</Route>
          <Route path="/desk/meetings/:id/plan">{({ id }) => <ReplanPage key={id} id={id} />}</Route>
          <Route path="/desk/resolutions" component={ResolutionsPage} />
          <Route path="/desk/norms" component={NormsPage} />
          <Route path="/desk/norms/:id">{({ id }) => <NormPage key={id} id={id} />}</Route>
          <Route path="/desk/proposals" component={ProposalsPage} />
          <Route path="/desk/proposals/:id">{({ id }) => <ProposalPage key={id} id={id} />}</Route>
          <Route path="/desk/dues" component={DuesPage} />
          <Route path="/desk/own/dues">
            <OwnDuesPage session={session} />
          </Route>
          <Route path="/desk/cooperations" component={CooperationsPage} />
          <Route path="/desk/internal-rules" component={InternalRulesPage} />
          <Route path="/desk/decoupling" component={DecouplingPage} />
          <Route path="/desk/decoupling/:id">{({ id }) => <RoundPage key={id} id={id} />}</Route>
          <Route path="/desk/accounts">
            <AccountsPage session={session} />
          </Route>
          <Route path="/desk/numbers" component={NumbersPage} />
          <Route path="/desk/seals" component={SealsPage} />
          <Route path="/desk/documents/:id" component={DocumentPage} />
          <Route path="/desk/journal" component={JournalPage} />
          <Route path="/desk/work" component={WorkPage} />
          <Route path="/desk/calendar">
            <CalendarPage can={session.can} />
          </Route>
          <Route path="/desk/followers" component={FollowersPage} />
          <Route path="/desk/notices" component={NoticesPage} />
          <Route path="/desk/notice-settings" component={NoticeSettingsPage} />
          <Route path="/desk/hooks">
            <HooksPage session={session} />
          </Route>
          <Route path="/desk/hooks/:id">{({ id }) => <DeliveriesPage id={id} />}</Route>
          <Route path="/desk/security">
            <SecurityPage session={session} />
          </Route>
          <Route>
            <NothingHere />
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
}
