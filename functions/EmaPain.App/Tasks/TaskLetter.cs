using System.Collections.Immutable;
using System.Net;
using System.Text;
using EmaPain.App.Alerting;
using EmaPain.App.Ports;
using NodaTime;
using NodaTime.Text;

namespace EmaPain.App.Tasks;

/// <summary>The words of the daily mail of tasks. No phone, no name and nothing of health; the overdue first.</summary>
public static class TaskLetter
{
    private const string Last = "This mail comes once a day while there is something to do. It cannot be answered.";

    /// <summary>After an outage there may be thousands, and a mail of megabytes is refused.</summary>
    private const int MostShown = 100;

    private static readonly LocalDateTimePattern Wall = LocalDateTimePattern.CreateWithInvariantCulture("ddd d MMM, HH:mm");

    /// <param name="operation">Of this mail.</param>
    /// <param name="to">Whose tasks they are.</param>
    /// <param name="tasks">By due time.</param>
    /// <param name="now">What is due before is overdue.</param>
    /// <param name="local">The site's wall time of an instant.</param>
    public static Mail Write(
        Guid operation, StaffMember to, ImmutableArray<CoordinatorTask> tasks, Instant now, Func<Instant, LocalDateTime> local)
    {
        var overdue = tasks.Count(task => task.DueAt < now);
        var subject = $"{tasks.Length} open {(tasks.Length == 1 ? "task" : "tasks")} at site {to.Site}{(overdue > 0 ? $", {overdue} overdue" : "")}";
        var shown = tasks.RemoveAll(task => task.TellsTheArm);
        var entries = shown.Take(MostShown).Select(task => new Entry(
            $"{(task.DueAt < now ? "OVERDUE since" : "Due")} {Wall.Format(local(task.DueAt))}",
            TaskGuides.WhatOf(task),
            TaskGuides.RemedyOf(task) == TaskGuides.FinishOf(task) ? [TaskGuides.FinishOf(task)] : [TaskGuides.RemedyOf(task), TaskGuides.FinishOf(task)])).ToList();
        var rest = string.Concat(
            shown.Length > MostShown ? $"{shown.Length - MostShown} more are not shown here; all of them: emapain tasks list {to.Study} {to.Site}. " : "",
            Unblinded(tasks.Length - shown.Length, to),
            Last);
        return new Mail(operation, to.Address, subject, Text(subject, entries, rest), Html(subject, entries, rest), MailUrgency.Low);
    }

    /// <summary>Nobody knows whether the reader is blinded, so no more is said than that there is something.</summary>
    private static string Unblinded(int count, StaffMember to) => count == 0 ? ""
        : $"{count} of them {(count == 1 ? "is" : "are")} for unblinded staff only, who run: emapain tasks list {to.Study} {to.Site}. ";

    private static string Text(string subject, List<Entry> entries, string last)
    {
        var text = new StringBuilder($"{subject}.\r\n");
        foreach (var entry in entries)
        {
            text.Append($"\r\n{entry.Due}\r\n{entry.What}\r\n");
            entry.Commands.ForEach(command => text.Append($"  {command}\r\n"));
        }

        return text.Append($"\r\n{last}\r\n").ToString();
    }

    private static string Html(string subject, List<Entry> entries, string last)
    {
        var items = string.Concat(entries.Select(entry => $"""
            <li style="margin:0 0 20px"><b>{Encode(entry.Due)}</b><br>{Encode(entry.What)}{string.Concat(entry.Commands.Select(Command))}</li>

            """));
        return LetterPaper.Of(subject, LetterPaper.Calm, $"""
            <ul style="list-style:none;margin:0;padding:0">
            {items}</ul>
            {LetterPaper.Small(last)}
            """);
    }

    private static string Command(string command) =>
        $"""<code style="display:block;margin:6px 0 0;padding:6px 10px;background:#f3f5f7;font-size:14px;overflow-wrap:anywhere">{Encode(command)}</code>""";

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    private sealed record Entry(string Due, string What, List<string> Commands);
}
