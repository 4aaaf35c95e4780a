using EmaPain.App.Ports;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using NodaTime;

namespace EmaPain.App.Tasks;

/// <summary>What each kind of task asks for, how soon, and the command for it.</summary>
public static class TaskGuides
{
    /// <summary>Study and site of a task that belongs to none; every coordinator is told.</summary>
    public static readonly StudyId NoStudy = new("all");
    public static readonly SiteId NoSite = new("all");

    private const string Show = "emapain participants show {study} {participant}";
    private const string Resume = "emapain record {study} {participant} resume";
    private const string Finish = "emapain tasks done {study} {site} {task}";

    private static readonly Dictionary<TaskKind, TaskGuide> Guides = new()
    {
        [TaskKind.CallAfterOptOut] = new(
            Duration.FromDays(2), "{participant} wants no more texts. Call and offer another way to take part. It is no withdrawal and forfeits nothing.", Show),
        [TaskKind.CallAfterSilence] = new(Duration.FromDays(2), "{participant} has left several check-ins unanswered. Call.", Show),
        [TaskKind.CallAfterReminders] = new(
            Duration.FromDays(1), "{participant} has not answered at {cause} in spite of reminders. Call; answers on the phone count.", Show),
        [TaskKind.CallAfterNudges] = new(Duration.FromDays(2), "{participant} consented and has not been activated in spite of nudges. Call.", Show),
        [TaskKind.ReviewEligibility] = new(
            Duration.FromDays(2),
            "{participant} was eligible when it was judged, and what was changed since says otherwise ({cause}). The person goes on; follow what the protocol says of it.",
            Show),
        [TaskKind.AskForConsent] = new(
            Duration.FromDays(1), "{participant} is not texted: an agreement is missing ({cause}). Ask for it and record the consent.", Show),
        [TaskKind.AskWhetherToStop] = new(
            Duration.FromDays(1), "{participant} may want no more texts; they are paused. Ask, then record resume or opt-out.", Resume),
        [TaskKind.CheckPhoneNumber] = new(
            Duration.FromDays(1), "Somebody else seems to have the phone of {participant}; texts are paused. Find out, then record resume or opt-out.", Resume),
        [TaskKind.ReviewMisdirected] = new(
            Duration.FromDays(1),
            "Texts to {participant} went to somebody else's phone before that was known, at {cause}. What was answered from there is taken back, and the questions are not asked again; answers on the phone count.",
            Show),
        [TaskKind.CallAfterWithdrawal] = new(Duration.FromDays(2), "{participant} withdrew and has now sent START; nothing is resumed. Call.", Show),
        [TaskKind.LookAtTexts] = new(
            Duration.FromDays(1), "Texts of {participant} could not be read, again and again. Call, and say how to answer.", Show),
        [TaskKind.ReadText] = new(
            Duration.FromDays(1),
            "{participant} wrote something on {cause} that nothing here could read; nobody has seen it yet. Read that day's texts, or have somebody read them who may, and see to what they need.",
            "emapain texts {study} {participant} --date {cause}"),
        [TaskKind.FindUnknownPhone] = new(
            Duration.FromDays(1), "A text came from a phone that nobody enrolled, or to a number of no study ({cause}). Ask whose phone is new.", Finish),
        [TaskKind.ReadUnjudgedText] = new(
            Duration.FromHours(1),
            "A text or a survey's report could not be judged, or its sender cannot be answered. Whoever may read table Inbox reads it now ({cause}); see the open alerts.",
            "emapain alerts list {study} {site}"),
        [TaskKind.LookAtUnreadableEvent] = new(
            Duration.FromDays(1), "Something arrived that could not be read; it may be a text. Whoever may read table Inbox looks at it ({cause}).", Finish),
        [TaskKind.LookAtDeadLetter] = new(
            Duration.FromHours(4), "Something failed for good and is kept. Mend what the log names, then let it run again.", "emapain replay {cause}"),
        [TaskKind.NameAlertOwner] = new(
            Duration.FromHours(4),
            "An alert may have reached nobody: nobody who is here has the role {owner}, or an address of it takes no mail. Put somebody on the site's list, or the right address.",
            "emapain staff add PERSON {study} {site} {owner} ADDRESS"),
        [TaskKind.FollowAdverseEvent] = new(
            Duration.FromDays(1), "Something was recorded about {participant} that the study's procedures have to follow.", Show),
        [TaskKind.NameCoach] = new(
            Duration.FromDays(2), "{participant} left and was the coach of {cause}. Give that person another coach, and a number that the coach has not given to anybody else.",
            "emapain record {study} COACH peer --patient {cause} --number 1"),
        [TaskKind.ClearHold] = new(
            Duration.FromDays(1), "Texts to {participant} are held until somebody has looked after the person. Ask whoever took that on, then record hold-cleared.",
            "emapain record {study} {participant} hold-cleared"),
        [TaskKind.CreditUnaskedOccasion] = new(
            Duration.FromDays(7),
            "{participant} could not answer {cause} through no fault of the person: a hold or pause, or a text that failed. Credit what it pays: record an adjustment, with --cents and --cause {cause}.",
            Show),
        [TaskKind.SettleOverpayment] = new(
            Duration.FromDays(7),
            "{participant} was paid what is not earned any more ({cause}), or it is on its way. It is written off here and lessens no later payment; settle it as the protocol says.",
            Show),
        [TaskKind.HeedPayThreshold] = new(
            Duration.FromDays(2),
            "The payments of {participant} reached a threshold of the institution ({cause}). Do what it asks for, outside this system.",
            Show),
        [TaskKind.CheckPayout] = new(
            Duration.FromHours(4), "A payout does not agree with the account books ({cause}). Do not pay it; tell whoever runs the system.", "emapain payments list {owner}"),
        [TaskKind.MendAccountBook] = new(
            Duration.FromHours(4),
            "The account book of {participant} in {owner} cannot be read, so a payout left the person out, or could not compare it ({cause}). Nobody else waits, and nothing is lost. Have whoever runs the system put the person's rows of table Participations back from a backup; then the next payout pays what is owed.",
            "emapain payments approve {owner}"),
    };

    public static TaskGuide Of(TaskKind kind) => Guides[kind];

    /// <summary>A new task, due as its kind is where no other time is given.</summary>
    public static CoordinatorTask New(
        TaskId id, StudyId study, SiteId site, TaskKind kind, ParticipantId? participant, string cause, Instant now, Instant? dueAt = null) =>
        new(id, study, site, kind, participant, cause, now, dueAt ?? now + Of(kind).Within);

    /// <summary>What to do.</summary>
    public static string WhatOf(CoordinatorTask task) => Fill(Of(task.Kind).What, task);

    /// <summary>The command that helps.</summary>
    public static string RemedyOf(CoordinatorTask task) => Fill(Of(task.Kind).Remedy, task);

    /// <summary>The command that takes the task off the list.</summary>
    public static string FinishOf(CoordinatorTask task) => Fill(Finish, task);

    private static string Fill(string text, CoordinatorTask task) => text
        .Replace("{study}", task.Study.Value, StringComparison.Ordinal)
        .Replace("{site}", task.Site.Value, StringComparison.Ordinal)
        .Replace("{task}", task.Id.Value, StringComparison.Ordinal)
        .Replace("{participant}", task.Participant?.Value ?? "somebody", StringComparison.Ordinal)
        .Replace("{owner}", task.Cause.Split(' ')[0], StringComparison.Ordinal)
        .Replace("{cause}", task.Cause, StringComparison.Ordinal);
}
