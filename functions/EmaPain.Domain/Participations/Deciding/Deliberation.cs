using System.Globalization;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>A decision in the making: the state so far, what has happened, what is to be done.</summary>
internal sealed class Deliberation(StudyDefinition study, Participation before, Input input, Instant now)
{
    /// <summary>An entity group transaction holds 100 rows: these, the mark, the state and a few texts.</summary>
    public const int MostHappenings = 80;

    private const int MostRows = 98;

    /// <summary>What a full decision left over is done by the next tick, which is strictly later.</summary>
    private static readonly Duration Breath = Duration.FromSeconds(1);

    /// <summary>What a timestamp in storage can tell apart.</summary>
    private static readonly Duration Tick = Duration.FromTicks(1);
    private readonly Participation before = before;
    private readonly List<Happening> happenings = [];
    private readonly List<Effect> effects = [];
    private Refusal? refusal;

    public StudyDefinition Study => study;

    public Participation State { get; private set; } = before;

    /// <summary>Whether the person had opted out before this input.</summary>
    public bool WasOptedOut => before.OptedOutSince is not null;

    public Input Input => input;

    public Instant Now => now;

    public Site Site => study.SiteOf(State.Site);

    public ParticipantCalendar Calendar => ParticipantCalendar.Of(State.Zones[^1].Zone, study.TextingHours);

    /// <summary>Whether so much has happened that the rest has to wait for the next tick.</summary>
    public bool IsFull => happenings.Count >= MostHappenings;

    public void Record(Happening happening)
    {
        State = History.After(State, happening);
        happenings.Add(happening);
    }

    public void Do(Effect effect)
    {
        if (!effects.Contains(effect))
        {
            effects.Add(effect);
        }
    }

    public void Refuse(string code, string sentence) => refusal = new Refusal(code, sentence);

    public string In(IReadOnlyDictionary<string, string> wording) => In(wording, State.Language);

    public string In(IReadOnlyDictionary<string, string> wording, string language) =>
        wording.In(language).Replace("{sitePhone}", Site.ContactPhone, StringComparison.Ordinal);

    /// <summary>A text of this input; a decision that says two of a purpose at one occasion gives both the same id on purpose.</summary>
    public EffectId TextId(Purpose purpose, OccasionId? occasion = null) =>
        new(NameBasedId.Of("text", State.Key.ToString(), input.Id.Value, purpose.ToString(), occasion?.Value ?? "").ToString());

    /// <summary>Texts the person; nobody where the identity was erased.</summary>
    public void Say(PendingText text, string words, Instant sendBefore)
    {
        if (State.ErasedAt is not null)
        {
            return;
        }

        Record(new Happening.TextDecided(now, text));
        Do(new Effect.SendText(text.Id, words, text.Purpose, text.Occasion, now, sendBefore));
    }

    /// <summary>A while from now, or the end of the hours for texts where that comes first.</summary>
    public Instant InTheHours(Duration atMost) => Instant.Min(now + atMost, Calendar.AllowedUntil(now));

    /// <summary>Answers the person at once, quiet hours or not; worth nothing after an hour.</summary>
    public void Reply(Purpose purpose, IReadOnlyDictionary<string, string> wording) => Reply(purpose, In(wording));

    public void Reply(Purpose purpose, string words, OccasionId? occasion = null) =>
        Say(new PendingText(TextId(purpose, occasion), purpose, occasion, null), words, now + Duration.FromHours(1));

    public void RaiseTask(TaskKind kind, string cause, Instant? dueAt = null) => Do(TaskOf(kind, cause, dueAt));

    /// <summary>Raises a task, and opens it again where it was done before now.</summary>
    public void RaiseTaskAnew(TaskKind kind, string cause, Instant dueAt) => Do(TaskOf(kind, cause, dueAt) with { AskedAt = now });

    /// <summary>Money and alerts look at the occasion again.</summary>
    public void Revise(OccasionId id)
    {
        var revision = State.OccasionOf(id)!.Revision + 1;
        Record(new Happening.OccasionRevised(now, id, revision));
        Do(new Effect.RequestCompensation(id, revision));
        Do(new Effect.RequestScreening(id, revision));
    }

    public static string Dollars(int cents) => string.Create(CultureInfo.InvariantCulture, $"${cents / 100}.{cents % 100:00}");

    public Decision Conclude()
    {
        if (refusal is not null)
        {
            return new Decision(before, [], [], refusal);
        }

        AddDue();
        var rows = 2 + happenings.Count + effects.Count(effect => effect is Effect.SendText or Effect.CancelText or Effect.ForgetText);
        return rows <= MostRows
            ? new Decision(happenings.Count > 0 ? State with { AsOf = before.AsOf < now ? now : before.AsOf + Tick } : State, [.. happenings], [.. effects])
            : throw new InvalidOperationException($"A decision of {rows} rows does not fit one transaction.");
    }

    private void AddDue()
    {
        var next = IsFull ? now + Breath : NextOf(State);
        if (next is { } due && (input is Input.TimeHasCome || next != NextOf(before)))
        {
            Do(new Effect.Due(due));
        }
    }

    private Effect.RaiseTask TaskOf(TaskKind kind, string cause, Instant? dueAt) =>
        new(new TaskId(NameBasedId.Of("task", State.Key.ToString(), kind.ToString(), cause).ToString()), kind, cause, dueAt);

    /// <summary>Nobody known has a calendar, and alerts all the same.</summary>
    private Instant? NextOf(Participation person)
    {
        Instant?[] times =
        [
            person.Zones.IsEmpty ? null : DueTimes.Next(study, person, ParticipantCalendar.Of(person.Zones[^1].Zone, study.TextingHours), now),
            Holding.NextTask(person) is { } clearing ? Instant.Max(clearing, now) : null,
            LadderTimes.Next(study, person) is { } call ? Instant.Max(call, now) : null,
        ];
        return times.Min();
    }
}
