import { useLocation, useSearchParams } from "wouter";

/** The open tab, kept in the address so that a link leads back to it. */
export function useTab(): [string, (tab: string) => void] {
  const [asked] = useSearchParams();
  const [path, go] = useLocation();
  return [asked.get("tab") ?? "", (tab) => go(`${path}?tab=${tab}`, { replace: true })];
}
