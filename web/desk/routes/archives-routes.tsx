import type { SessionView } from "@xinheng/domain/access/session-view.ts";
import { lazy } from "react";
import { Route } from "wouter";
import { objectedTo } from "../../archives/rights/objected-to.ts";

const ProjectsPage = lazy(async () => ({
  default: (await import("../../archives/projects/projects-page.tsx")).ProjectsPage,
}));
const ProjectDeskPage = lazy(async () => ({
  default: (await import("../../archives/projects/project-desk-page.tsx")).ProjectDeskPage,
}));
const ArchivePage = lazy(async () => ({ default: (await import("../../archives/archive-page.tsx")).ArchivePage }));
const OwnArchivePage = lazy(async () => ({
  default: (await import("../../archives/own/own-archive-page.tsx")).OwnArchivePage,
}));
const OwnLooksPage = lazy(async () => ({
  default: (await import("../../archives/own/own-looks-page.tsx")).OwnLooksPage,
}));
const OwnFilingsPage = lazy(async () => ({
  default: (await import("../../archives/filings/own-filings-page.tsx")).OwnFilingsPage,
}));
const FilingsPage = lazy(async () => ({
  default: (await import("../../archives/filings/filings-page.tsx")).FilingsPage,
}));
const PunctualityPage = lazy(async () => ({
  default: (await import("../../archives/arrivals/punctuality-page.tsx")).PunctualityPage,
}));
const OwnReportsPage = lazy(async () => ({
  default: (await import("../../archives/own/own-reports-page.tsx")).OwnReportsPage,
}));
const OwnConsentsPage = lazy(async () => ({
  default: (await import("../../archives/consents/own-consents-page.tsx")).OwnConsentsPage,
}));
const HeldConsentsPage = lazy(async () => ({
  default: (await import("../../archives/consents/held-consents-page.tsx")).HeldConsentsPage,
}));
const DataUsersPage = lazy(async () => ({
  default: (await import("../../archives/consents/data-users-page.tsx")).DataUsersPage,
}));
const ConsentsPage = lazy(async () => ({
  default: (await import("../../archives/consents/consents-page.tsx")).ConsentsPage,
}));
const PractitionersPage = lazy(async () => ({
  default: (await import("../../archives/practitioners/practitioners-page.tsx")).PractitionersPage,
}));
const PractitionerPage = lazy(async () => ({
  default: (await import("../../archives/practitioners/practitioner-page.tsx")).PractitionerPage,
}));
const RecordFormPage = lazy(async () => ({
  default: (await import("../../archives/entry/record-form-page.tsx")).RecordFormPage,
}));
const ImportsPage = lazy(async () => ({ default: (await import("../../archives/imports-page.tsx")).ImportsPage }));
const ImportPage = lazy(async () => ({ default: (await import("../../archives/import-page.tsx")).ImportPage }));
const RecordsWaitingPage = lazy(async () => ({
  default: (await import("../../archives/records-waiting-page.tsx")).RecordsWaitingPage,
}));
const RecordsPage = lazy(async () => ({
  default: (await import("../../archives/exports/records-page.tsx")).RecordsPage,
}));
const ExportPage = lazy(async () => ({ default: (await import("../../archives/exports/export-page.tsx")).ExportPage }));
const HandoversPage = lazy(async () => ({
  default: (await import("../../archives/handovers/handovers-page.tsx")).HandoversPage,
}));
const HandoverPage = lazy(async () => ({
  default: (await import("../../archives/handovers/handover-page.tsx")).HandoverPage,
}));
const MattersPage = lazy(async () => ({
  default: (await import("../../archives/rights/matters-page.tsx")).MattersPage,
}));
const ReceiverNoticesPage = lazy(async () => ({
  default: (await import("../../archives/rights/receiver-notices-page.tsx")).ReceiverNoticesPage,
}));
const OwnMattersPage = lazy(async () => ({
  default: (await import("../../archives/rights/own-matters-page.tsx")).OwnMattersPage,
}));
const ObjectionFormPage = lazy(async () => ({
  default: (await import("../../archives/rights/objection-form-page.tsx")).ObjectionFormPage,
}));
const ObjectionPage = lazy(async () => ({
  default: (await import("../../archives/rights/objection-page.tsx")).ObjectionPage,
}));
const RepairGuidePage = lazy(async () => ({
  default: (await import("../../archives/rights/repair-guide-page.tsx")).RepairGuidePage,
}));
const RepairPage = lazy(async () => ({ default: (await import("../../archives/rights/repair-page.tsx")).RepairPage }));
const CommitmentsPage = lazy(async () => ({
  default: (await import("../../archives/commitments/commitments-page.tsx")).CommitmentsPage,
}));
const OwnCommitmentsPage = lazy(async () => ({
  default: (await import("../../archives/commitments/own-commitments-page.tsx")).OwnCommitmentsPage,
}));

/** Address to page, for `DeskRoutes`. */
export function archivesRoutes(session: SessionView) {
  return (
    <>
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
      <Route path="/desk/own/commitments">
        <OwnCommitmentsPage session={session} />
      </Route>
      <Route path="/desk/practitioners">
        <PractitionersPage can={session.can} />
      </Route>
      <Route path="/desk/practitioners/:id">{({ id }) => <PractitionerPage key={id} id={id} />}</Route>
      <Route path="/desk/projects" component={ProjectsPage} />
      <Route path="/desk/projects/:code">{({ code }) => <ProjectDeskPage key={code} code={code} />}</Route>
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
      <Route path="/desk/commitments" component={CommitmentsPage} />
    </>
  );
}
