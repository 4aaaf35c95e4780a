using EmaPain.Oracle.Expected;
using EmaPain.Oracle.Truths;

namespace EmaPain.Oracle.Living;

/// <summary>Plays one person's truth: planned occasions, texts of their own, records of staff.</summary>
internal sealed class Course(Life life)
{
    private static readonly TimeSpan CrisisReplyOnceIn = TimeSpan.FromMinutes(10);
    private readonly Questions questions = new(life);
    private DateTimeOffset? crisisReplyAt;
    private bool isWelcomed;

    public void Play(IReadOnlyList<PeerReport> reports)
    {
        var timeline = life.Timeline;
        timeline.Plan(life.Person.EnrolledAt, () => life.Standing.Consented = true);
        if (life.Person.ActivatedAt is { } activation)
        {
            timeline.Plan(activation, Welcome);
        }

        foreach (var occasion in life.Occasions)
        {
            timeline.Plan(occasion.Due.Planned, () => LookAt(occasion));
            timeline.Plan(occasion.Due.Closes, () => questions.LookAt(occasion));
        }

        foreach (var note in life.Person.Notes)
        {
            timeline.Plan(note.At, () => Note(note));
        }

        foreach (var text in life.Person.OwnTexts)
        {
            timeline.Plan(text.At, () => Hear(text));
        }

        foreach (var report in reports)
        {
            timeline.Plan(report.At, () => Hear(report));
        }

        timeline.Play();
    }

    private void Note(StaffNote note)
    {
        var standing = life.Standing;
        switch (note.Event)
        {
            case StaffEvent.AssessmentCompleted:
                Visit(life.Occasions.First(occasion => occasion.Id == note.Occasion));
                break;
            case StaffEvent.Attended or StaffEvent.NotAttended:
                Meet(life.Occasions.First(occasion => occasion.Id == note.Occasion), note.Event == StaffEvent.Attended);
                break;
            case StaffEvent.InterviewCompleted:
                life.Interviewed = true;
                life.Purse.Settle();
                break;
            case StaffEvent.Pause:
                standing.Paused = true;
                life.Interrupt();
                break;
            case StaffEvent.Resume:
                standing.Paused = false;
                standing.WrongNumber = false;
                break;
            case StaffEvent.HoldCleared:
                standing.Held = false;
                break;
            case StaffEvent.Withdrawal:
                Withdraw();
                break;
        }

        GoOn();
    }

    /// <summary>Does what waited while the person could not be asked.</summary>
    private void GoOn()
    {
        Welcome();
        questions.LookAtAll();
    }

    private void LookAt(LivedOccasion occasion)
    {
        Welcome();
        questions.LookAt(occasion);
    }

    /// <summary>Whether the person is active, or something is texted before that.</summary>
    private bool IsTexted => life.Timeline.Now >= life.Person.ActivatedAt || life.Occasions.Exists(occasion =>
        occasion.Due.Plan is { IsSent: true, IsBeforeActivation: true } && occasion.Due.Planned <= life.Timeline.Now && occasion.Due.Closes > life.Timeline.Now);

    /// <summary>The first text, once, as soon as texts may go out; before a question that is due in the same minute.</summary>
    private void Welcome()
    {
        if (isWelcomed || !IsTexted || !life.Standing.MayBeAsked || !life.Study.Texts.ContainsKey("welcome"))
        {
            return;
        }

        var now = life.Timeline.Now;
        if (!life.Wall.Allows(now))
        {
            life.Timeline.Plan(life.Wall.NextAllowed(now), Welcome);
            return;
        }

        isWelcomed = true;
        life.Texts.Add(new ExpectedText(TextKind.Welcome, $"{now:O}"));
    }

    /// <summary>A visit of a week that is recorded too early is refused; the first one may come before day 0.</summary>
    private void Visit(LivedOccasion visit)
    {
        var plan = visit.Due.Plan;
        if (!plan.IsOnce && life.Timeline.Now < visit.Due.Planned.AddHours(-plan.LeadHours))
        {
            return;
        }

        visit.Status = ExpectedStatus.Completed;
        visit.Reason = life.Timeline.Now > visit.Due.Closes ? "late" : null;
        life.Judge(visit);
    }

    private void Meet(LivedOccasion contact, bool came)
    {
        (contact.Status, contact.Reason) = came ? (ExpectedStatus.Completed, null) : (ExpectedStatus.Closed, "not_attended");
        life.Purse.Settle();
    }

    /// <summary>A coach's contact completes the earliest one of which this is the time; a concern is an alert about the patient.</summary>
    private void Hear(PeerReport report)
    {
        if (report.IsConcern)
        {
            life.Watch.LookAtText("concern");
        }
        else if (life.Occasions.Find(contact => contact.Due.Plan.Id == life.Study.Peers?.Contacts && contact.Status != ExpectedStatus.Completed
            && contact.Due.Planned.AddHours(-contact.Due.Plan.LeadHours) <= report.At && report.At <= contact.Due.Closes) is { } due)
        {
            Meet(due, came: true);
        }
    }

    private void Withdraw()
    {
        life.Standing.Withdrawn = true;
        foreach (var occasion in life.Occasions.Where(occasion => occasion.Status == ExpectedStatus.Planned))
        {
            occasion.Status = ExpectedStatus.Unsent;
            occasion.Reason = life.Standing.UnsentReason;
        }

        life.Purse.Settle();
    }

    private void Hear(OwnText text)
    {
        var standing = life.Standing;
        switch (text.Meaning)
        {
            case Meaning.Crisis:
                life.Watch.LookAtText("crisis");
                ReplyToCrisis();
                life.Hold.Begin();
                life.Interrupt();
                break;
            case Meaning.Doubt:
                life.Watch.LookAtDoubt();
                break;
            case Meaning.Distress:
                life.Watch.LookAtText("distress");
                break;
            case Meaning.Change:
                Correct(text.Says!);
                break;
            case Meaning.Stop:
                Confirm(TextKind.OptOutConfirmation, standing.OptedOut);
                standing.OptedOut = true;
                break;
            case Meaning.Start:
                standing.OptedOut = false;
                standing.OptedInAt = life.Timeline.Now;
                Confirm(TextKind.OptInConfirmation, standing.Withdrawn);
                GoOn();
                break;
            case Meaning.PeerContact:
                life.Texts.Add(new ExpectedText(TextKind.ContactTaken, $"{text.At:O}"));
                break;
            case Meaning.PeerConcern:
                life.Texts.Add(new ExpectedText(TextKind.ConcernTaken, $"{text.At:O}"));
                break;
            case Meaning.WrongNumber:
                standing.Paused = true;
                standing.WrongNumber = true;
                life.Texts.Add(new ExpectedText(TextKind.WrongNumber, $"{text.At:O}"));
                break;
        }
    }

    /// <summary>Within the window of the occasion that was asked last; money and worsening are looked at again.</summary>
    private void Correct(SpokenValue said)
    {
        var now = life.Timeline.Now;
        if (life.Occasions.FindLast(occasion => occasion.Answers.ContainsKey(said.Item)) is { } answered && now <= answered.Due.Closes)
        {
            answered.Answers[said.Item] = new Given(said.Value, Late: false);
            answered.LastWord = now;
            life.Texts.Add(new ExpectedText(TextKind.Changed, $"{now:O}"));
            life.Judge(answered);
        }
    }

    private void ReplyToCrisis()
    {
        var now = life.Timeline.Now;
        if (!life.Standing.OptedOut && !(now < crisisReplyAt + CrisisReplyOnceIn))
        {
            crisisReplyAt = now;
            life.Texts.Add(new ExpectedText(TextKind.Crisis, $"{now:O}"));
        }
    }

    /// <summary>On toll-free numbers the carrier confirms these words itself.</summary>
    private void Confirm(TextKind kind, bool isNeedless)
    {
        if (!isNeedless && !life.Study.SiteOf(life.Person.Site).CarrierKeepsOptOuts)
        {
            life.Texts.Add(new ExpectedText(kind, $"{life.Timeline.Now:O}"));
        }
    }
}
