import type { SessionView } from "@xinheng/domain/access/session-view.ts";
import { lazy } from "react";
import { Route } from "wouter";

const CasesPage = lazy(async () => ({ default: (await import("../../discipline/cases/cases-page.tsx")).CasesPage }));
const OwnCasesPage = lazy(async () => ({
  default: (await import("../../discipline/cases/own-cases-page.tsx")).OwnCasesPage,
}));
const CasePage = lazy(async () => ({ default: (await import("../../discipline/cases/case-page.tsx")).CasePage }));
const PublicityPage = lazy(async () => ({
  default: (await import("../../discipline/publicity/publicity-page.tsx")).PublicityPage,
}));
const CaseReportPage = lazy(async () => ({
  default: (await import("../../discipline/cases/case-report-page.tsx")).CaseReportPage,
}));
const ComplaintsPage = lazy(async () => ({
  default: (await import("../../discipline/complaints/complaints-page.tsx")).ComplaintsPage,
}));
const OwnComplaintsPage = lazy(async () => ({
  default: (await import("../../discipline/complaints/own-complaints-page.tsx")).OwnComplaintsPage,
}));
const ComplaintDeskPage = lazy(async () => ({
  default: (await import("../../discipline/complaints/complaint-desk-page.tsx")).ComplaintDeskPage,
}));
const ComplaintReportPage = lazy(async () => ({
  default: (await import("../../discipline/complaints/complaint-report-page.tsx")).ComplaintReportPage,
}));
const InfringementsPage = lazy(async () => ({
  default: (await import("../../discipline/infringements/infringements-page.tsx")).InfringementsPage,
}));
const OwnInfringementsPage = lazy(async () => ({
  default: (await import("../../discipline/infringements/own-infringements-page.tsx")).OwnInfringementsPage,
}));
const InfringementPage = lazy(async () => ({
  default: (await import("../../discipline/infringements/infringement-page.tsx")).InfringementPage,
}));
const InfringementReportPage = lazy(async () => ({
  default: (await import("../../discipline/infringements/infringement-report-page.tsx")).InfringementReportPage,
}));
const SuitsPage = lazy(async () => ({ default: (await import("../../discipline/suits/suits-page.tsx")).SuitsPage }));
const SuitPage = lazy(async () => ({ default: (await import("../../discipline/suits/suit-page.tsx")).SuitPage }));
const MediationsPage = lazy(async () => ({
  default: (await import("../../discipline/mediation/mediations-page.tsx")).MediationsPage,
}));
const OwnMediationsPage = lazy(async () => ({
  default: (await import("../../discipline/mediation/own-mediations-page.tsx")).OwnMediationsPage,
}));
const MediationPage = lazy(async () => ({
  default: (await import("../../discipline/mediation/mediation-page.tsx")).MediationPage,
}));

/** Address to page, for `DeskRoutes`. */
export function disciplineRoutes(session: SessionView) {
  return (
    <>
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
    </>
  );
}
