using EmaPain.Oracle.Expected;
using EmaPain.Oracle.Published;
using EmaPain.Oracle.Truths;

namespace EmaPain.Oracle.Living;

/// <summary>What the trial asks, and when: prompts at the planned minute, reminders, the next instrument, the end of the window.</summary>
internal sealed class Questions(Life life)
{
    /// <summary>Who answers in parts is left to it for so long.</summary>
    private static readonly TimeSpan Talk = TimeSpan.FromMinutes(30);
    private readonly Dictionary<Dialogue, int> spoken = [];
    private readonly Replies replies = new(life);

    /// <summary>Looks at every occasion, as the clock does at any minute at which something may be due; invitations come after questions.</summary>
    public void LookAtAll()
    {
        foreach (var occasion in life.Occasions.OrderBy(occasion => occasion.Due.Plan.IsAsked ? 0 : 1).ToList())
        {
            LookAt(occasion);
        }
    }

    public void LookAt(LivedOccasion occasion)
    {
        var (now, due) = (life.Timeline.Now, occasion.Due);
        if (occasion.Status == ExpectedStatus.Planned && now >= due.Closes)
        {
            EndUnasked(occasion);
        }
        else if (occasion.Status == ExpectedStatus.Open && now >= due.Closes)
        {
            occasion.Status = ExpectedStatus.Closed;
            occasion.Reason = occasion.Answers.Count == 0 && occasion.AskedAgain ? "invalid" : "no_response";
            life.Judge(occasion);
        }
        else if (due.Plan.IsSent && now >= due.Planned && occasion.Status is ExpectedStatus.Planned or ExpectedStatus.Open && life.Standing.MayBeAsked)
        {
            WhenAllowed(occasion, AskOn);
        }
    }

    /// <summary>Goes on after an answer: the next item at once, the next instrument when texts may go out.</summary>
    public void GoOn(LivedOccasion occasion, PublishedInstrument answered)
    {
        if (occasion.Missing(answered).FirstOrDefault() is not { } next)
        {
            LookAt(occasion);
        }
        else if (life.Standing.MayBeAsked)
        {
            Cue(occasion, answered, Truths.Cue.Question, next.Id);
        }
    }

    public void AskAgain(LivedOccasion occasion, PublishedInstrument open)
    {
        if (!occasion.AskedAgain && life.Standing is { Held: false })
        {
            occasion.AskedAgainAt = life.Timeline.Now;
            if (life.Standing is { OptedOut: false, Withdrawn: false })
            {
                Cue(occasion, open, Truths.Cue.Reask, null);
            }
        }
    }

    private void EndUnasked(LivedOccasion occasion)
    {
        occasion.Status = occasion.Due.Plan.IsSent ? ExpectedStatus.Unsent : ExpectedStatus.Closed;
        occasion.Reason = occasion.Due.Plan.IsSent ? life.Standing.UnsentReason : "no_response";
        occasion.Interrupted |= PayRules.NobodysFault.Contains(occasion.Reason);
        life.Purse.Settle();
    }

    private void WhenAllowed(LivedOccasion occasion, Action<LivedOccasion> act)
    {
        var now = life.Timeline.Now;
        if (TalkingUntil(occasion) is { } end && end > now)
        {
            life.Timeline.Plan(end, () => LookAt(occasion));
        }
        else if (life.Wall.Allows(now))
        {
            act(occasion);
        }
        else
        {
            life.Timeline.Plan(life.Wall.NextAllowed(now), () => LookAt(occasion));
        }
    }

    /// <summary>The end of the time left to a person who has answered a part of the last instrument, or was just asked at another occasion.</summary>
    private DateTimeOffset? TalkingUntil(LivedOccasion waiting) => life.Occasions
        .Where(occasion => occasion.Status is ExpectedStatus.Open or ExpectedStatus.Closed && occasion.Asked.Count > 0 && occasion.OwedSince is not null)
        .Select(occasion => Spoken(occasion, waiting) + Talk is { } end && end > occasion.Due.LateUntil ? occasion.Due.LateUntil : Spoken(occasion, waiting) + Talk)
        .Max();

    private static DateTimeOffset? Spoken(LivedOccasion occasion, LivedOccasion waiting)
    {
        var instrument = occasion.Asked[^1].Instrument;
        var word = occasion.Missing(instrument).Count() < instrument.Items.Count ? occasion.LastWord : null;
        return occasion == waiting || word > occasion.LastQuestion ? word : occasion.LastQuestion;
    }

    private void AskOn(LivedOccasion occasion)
    {
        if (occasion.Due.Plan.Survey is not null && occasion.InvitedAt is null)
        {
            Invite(occasion);
            return;
        }

        var next = life.StepsOf(occasion).FirstOrDefault(step => occasion.Asked.All(asked => asked.Instrument.Id != step.Instrument));
        if (next is not null && NextIsDue(occasion))
        {
            Ask(occasion, next);
        }

        Remind(occasion);
    }

    private bool NextIsDue(LivedOccasion occasion)
    {
        if (occasion.Asked.Count == 0)
        {
            return true;
        }

        var (instrument, at) = occasion.Asked[^1];
        var within = life.StepsOf(occasion).First(step => step.Instrument == instrument.Id).AnswerWithinHours;
        return !occasion.Missing(instrument).Any() || (within is { } hours && life.Timeline.Now >= at.AddHours(hours));
    }

    /// <summary>The person follows the link after a while; the survey's system reports it.</summary>
    private void Invite(LivedOccasion occasion)
    {
        (occasion.Status, occasion.InvitedAt) = (ExpectedStatus.Open, life.Timeline.Now);
        life.Texts.Add(new ExpectedText(TextKind.Invitation, occasion.Id));
        PlanReminders(occasion);
        if (life.Person.Surveys.FirstOrDefault(visit => visit.Occasion == occasion.Id) is { } visit)
        {
            life.Timeline.Plan(visit.ReportedAt(occasion.Due.Planned, life.Timeline.Now), () => Report(occasion, visit));
        }
    }

    private void Report(LivedOccasion occasion, SurveyVisit visit)
    {
        if (visit.IsFlagged)
        {
            life.Watch.LookAtText("survey");
        }

        occasion.Status = ExpectedStatus.Completed;
        occasion.Reason = life.Timeline.Now > occasion.Due.Closes ? "late" : null;
        life.Judge(occasion);
    }

    private void PlanReminders(LivedOccasion occasion)
    {
        foreach (var hours in occasion.Due.Plan.Reminders)
        {
            life.Timeline.Plan(life.Timeline.Now.AddHours(hours), () => LookAt(occasion));
        }
    }

    private void Ask(LivedOccasion occasion, PublishedStep step)
    {
        var (now, instrument) = (life.Timeline.Now, life.Study.InstrumentOf(step.Instrument));
        PlanReminders(occasion);

        if (step.AnswerWithinHours is { } within)
        {
            life.Timeline.Plan(now.AddHours(within), () => LookAt(occasion));
        }

        occasion.Interrupted |= occasion.Asked.Count == 0 && IsLateThroughUs(occasion);
        occasion.Status = ExpectedStatus.Open;
        occasion.Asked.Add((instrument, now));
        life.Texts.Add(new ExpectedText(TextKind.Prompt, occasion.Id, instrument.Id));
        Cue(occasion, instrument, Truths.Cue.Prompt, null);
    }

    /// <summary>More than an hour after its time, with less than half the window left, and not since the person wanted no texts until now.</summary>
    private bool IsLateThroughUs(LivedOccasion occasion)
    {
        var onTime = life.Wall.NextAllowed(occasion.Due.Planned).AddHours(1);
        return life.Timeline.Now > onTime && occasion.Due.Closes - life.Timeline.Now < (occasion.Due.Closes - occasion.Due.Planned) / 2 && !(life.Standing.OptedInAt > onTime);
    }

    private void Remind(LivedOccasion occasion)
    {
        if (occasion.OwedSince is not { } since)
        {
            return;
        }

        var ahead = occasion.Due.Plan.Reminders.Skip(occasion.Reminded.Count).Select(hours => since.AddHours(hours))
            .Where(due => occasion.Reminded.Count == 0 || due > occasion.Reminded[^1]).ToList();
        if (ahead.Count == 0 || life.Timeline.Now < ahead[0])
        {
            return;
        }

        occasion.Reminded.Add(life.Timeline.Now);
        if (occasion.InvitedAt is not null)
        {
            life.Texts.Add(new ExpectedText(TextKind.Reminder, occasion.Id));
        }
        else if (occasion.OpenInstrument is { } open)
        {
            life.Texts.Add(new ExpectedText(TextKind.Reminder, occasion.Id));
            Cue(occasion, open, Truths.Cue.Reminder, null);
        }
    }

    /// <summary>A text reached the person; if it is the one that they wait for, their answer follows after their delay.</summary>
    private void Cue(LivedOccasion occasion, PublishedInstrument instrument, Cue cue, string? item)
    {
        var dialogue = life.Person.Dialogues.FirstOrDefault(dialogue => dialogue.Occasion == occasion.Id && dialogue.Instrument == instrument.Id);
        var place = dialogue is null ? 0 : spoken.GetValueOrDefault(dialogue);
        if (dialogue is null || place == dialogue.Turns.Count || dialogue.Turns[place] is not { } turn || turn.Cue != cue
            || (item is not null && turn.Says[0].Item != item))
        {
            return;
        }

        spoken[dialogue] = place + 1;
        life.Timeline.Plan(life.Timeline.Now + turn.Delay, () => replies.Hear(turn, this));
    }
}
