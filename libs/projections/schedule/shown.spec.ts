import { describe, expect, test } from '@jest/globals';
import { ganttChart } from './gantt/gantt-chart.js';
import { asCalendar } from './icalendar.js';
import { scheduleRows, type ScheduleRow } from './index.js';

const review: ScheduleRow = scheduleRows.example;
const session: ScheduleRow = {
  ...review,
  id: 'orgenics-ltd.session',
  activityId: 'session',
  name: 'Feedback <b>&</b> "more"',
  status: 'cancelled',
  startsOn: '2011-04-26',
  heldOn: '2011-04-28',
  dueOn: '2011-04-28',
  bufferEndsOn: '2011-05-02',
  dependsOn: [{ activityId: review.activityId, lagDays: 1 }],
  critical: true,
};
const chart = ganttChart([review, session], { title: 'Schedule of <orgenics>', today: '2011-04-20' });

describe('a Gantt chart', () => {
  test('says in words what each bar shows, and escapes what people wrote', () => {
    expect(chart).toContain('from 2011-04-07, held on 2011-04-14, due on 2011-04-18, buffer until 2011-04-21');
    expect(chart).toContain('Feedback &lt;b&gt;&amp;&lt;/b&gt; &quot;more&quot;');
    expect(chart).not.toContain('<b>');
    expect(chart).toContain('<title id="title">Schedule of &lt;orgenics&gt;</title>');
  });

  test('draws an arrow for each dependency, and edges what is critical', () => {
    expect(chart.match(/marker-end/g)).toHaveLength(1);
    expect(chart).toContain('class="row cancelled critical"');
  });

  test('has a line for today where that lies in it', () => {
    expect(chart).toContain('today, 2011-04-20');
    expect(ganttChart([review], { title: '', today: '2012-01-01' })).not.toContain('today,');
  });

  test('of nothing says so, and is the same for the same rows', () => {
    expect(ganttChart([], { title: '', today: '2011-04-20' })).toContain('Nothing is planned');
    expect(ganttChart([review, session], { title: 'Schedule of <orgenics>', today: '2011-04-20' })).toBe(chart);
  });

  test('holds no character that XML does not allow', () =>
    expect(ganttChart([{ ...review, name: 'a\u0000b' }], { title: '', today: '2011-04-20' })).toContain('a\uFFFDb'));
});

describe('a calendar to subscribe to', () => {
  const calendar = asCalendar([review, session], 'Schedule of orgenics-ltd');
  const unfolded = calendar.replaceAll('\r\n ', '');

  test('has a whole day for each activity, under an id that stays', () => {
    expect(unfolded).toContain('UID:orgenics-ltd.scms-qbr-2011-04-14@partner-ledger');
    expect(unfolded).toContain('DTSTART;VALUE=DATE:20110414');
    expect(unfolded).toContain('DTEND;VALUE=DATE:20110415');
    expect(unfolded).toContain('SEQUENCE:2');
    expect(unfolded).toContain('DTSTAMP:20101001T090000Z');
  });

  test('tells what was cancelled', () => expect(unfolded.match(/STATUS:CANCELLED/g)).toHaveLength(1));

  test('is the same for the same rows', () => expect(asCalendar([review, session], 'Schedule of orgenics-ltd')).toBe(calendar));
});
