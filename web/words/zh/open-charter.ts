/** The charter and the bodies as visitors read them. */
export const openCharterZh = {
  "openCharter.title": "章程",
  "openCharter.lead": "本会经登记管理机关核准、现行有效的章程。",
  "openCharter.none": "本会还没有登记现行章程。",
  "openCharter.approval": "核准",
  "openCharter.inForce": "生效日期",
  "openCharter.version": "版本",
  "openCharter.versionSays": "第 {version} 版",
  "openBodies.title": "组织机构",
  "openBodies.lead": "机构和职务出自现行章程；负责人和理事会成员公开姓名，其他职务公开人数。",
  "openBodies.description": "本会的组织机构、负责人和理事会成员。",
  "openBodies.article": "章程{article}",
  "openBodies.under": "设在{name}",
  "openBodies.term": "第 {ordinal} 届，{from} 至 {to}",
  "openBodies.held": "{count} 人",
  "openBodies.comma": "、",
} as const;
