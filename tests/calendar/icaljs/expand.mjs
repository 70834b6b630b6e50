// Reads iCalendar text from standard input, prints its instances as JSON: [uid, summary, start, end] each.
// Whole days are printed as dates, times as seconds since 1970, by the time zones that the text itself defines.
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, "utf8")));
ICAL.TimezoneService.reset();
for (const zone of calendar.getAllSubcomponents("vtimezone")) {
  ICAL.TimezoneService.register(zone);
}

const shown = (time) => (time.isDate ? time.toString() : time.toUnixTime());
const events = calendar.getAllSubcomponents("vevent");
const masters = new Map();
for (const event of events) {
  if (!event.hasProperty("recurrence-id")) {
    masters.set(event.getFirstPropertyValue("uid"), new ICAL.Event(event, { exceptions: [] }));
  }
}
for (const event of events) {
  if (event.hasProperty("recurrence-id")) {
    masters.get(event.getFirstPropertyValue("uid")).relateException(event);
  }
}

const found = [];
for (const event of masters.values()) {
  if (!event.isRecurring()) {
    found.push([event.uid, event.summary ?? "", shown(event.startDate), shown(event.endDate)]);
    continue;
  }
  const days = event.iterator();
  for (let day = days.next(); day; day = days.next()) {
    const { item, startDate, endDate } = event.getOccurrenceDetails(day);
    found.push([event.uid, item.summary ?? "", shown(startDate), shown(endDate)]);
  }
}
console.log(JSON.stringify(found));
