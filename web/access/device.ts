const browsers = [
  ["Edg/", "Edge"],
  ["MicroMessenger/", "WeChat"],
  ["Firefox/", "Firefox"],
  ["Chrome/", "Chrome"],
  ["Safari/", "Safari"],
] as const;
const systems = [
  ["iPhone", "iPhone"],
  ["iPad", "iPad"],
  ["Android", "Android"],
  ["Windows", "Windows"],
  ["Mac OS X", "macOS"],
  ["Linux", "Linux"],
] as const;

/** Browser and system out of a user agent, as far as it tells; else the agent itself. */
export function deviceOf(agent: string): string {
  const named = [browsers, systems].flatMap((names) => names.find(([sign]) => agent.includes(sign))?.[1] ?? []);
  return named.length === 0 ? agent.slice(0, 60) : named.join(" · ");
}
