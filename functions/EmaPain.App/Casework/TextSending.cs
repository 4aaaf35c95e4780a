using System.Diagnostics;
using EmaPain.App.Operation;
using EmaPain.App.Ports;
using EmaPain.App.Telemetry;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace EmaPain.App.Casework;

/// <summary>Sends a text exactly once: claimed before a try, with a repeatability pair that outlives a crash (design section 5).</summary>
public sealed class TextSending(
    IParticipations participations, TextEnds ends, ICarrier carrier, IStudies studies, OutageWatch outages,
    TimeProvider time, [FromKeyedServices(Clocks.Machine)] TimeProvider machine)
{
    /// <summary>The carrier is assumed to know a pair for 5 minutes; after 4 we do not lean on it any more.</summary>
    private static readonly TimeSpan PairLife = TimeSpan.FromMinutes(4);

    /// <summary>Longer than any call (15 s in all), so that a claim outlives the call that it covers.</summary>
    private static readonly TimeSpan ClaimLife = TimeSpan.FromSeconds(45);

    private static readonly TimeSpan AgainAfter = TimeSpan.FromSeconds(20);

    /// <summary>A carrier that says "at once" is not called in a circle.</summary>
    private static readonly TimeSpan ShortestWait = TimeSpan.FromSeconds(1);

    /// <summary>Tries to send a text, and has its outcome decided.</summary>
    public async Task<TextSent> SendAsync(LoadedParticipation loaded, OutgoingText text, Writer? writer, CancellationToken cancel)
    {
        var now = time.Now();
        var claimLeft = text.Claim is { } held ? held.ClaimedUntil - machine.GetUtcNow() : TimeSpan.Zero;
        var isWaiting = text.Claim is null or { IsWaiting: true };

        // While somebody may be calling, nobody else says what became of the text.
        if (claimLeft > TimeSpan.Zero && !isWaiting)
        {
            return Again(loaded, claimLeft);
        }

        // A STOP, pause or hold since then took the text back; one that waits for another try must not slip out after it.
        if (IsTakenBack(loaded, text) || text.SendBefore <= now)
        {
            return await ConcludeAsync(loaded, text, isWaiting ? SendOutcome.NotSent : SendOutcome.Unknown, now, cancel);
        }

        if (text.NotBefore > now || claimLeft > TimeSpan.Zero)
        {
            var due = (text.NotBefore - now).ToTimeSpan();
            return Again(loaded, due > claimLeft ? due : claimLeft);
        }

        return NextClaim(text) is { } claim
            ? await ClaimAsync(loaded, text, claim, writer, now, cancel)
            : await ConcludeAsync(loaded, text, SendOutcome.Unknown, now, cancel);
    }

    private static bool IsTakenBack(LoadedParticipation loaded, OutgoingText text) => loaded.Participation.Pending.All(pending => pending.Id != text.Id);

    private static TextSent Again(LoadedParticipation loaded, TimeSpan after) => new(loaded, Step: null, after > ShortestWait ? after : ShortestWait);

    private async Task<TextSent> ClaimAsync(
        LoadedParticipation loaded, OutgoingText text, SendClaim claim, Writer? writer, Instant now, CancellationToken cancel)
    {
        var person = loaded.Participation;
        if (await ends.OfAsync(person, text, writer, cancel) is not var (from, to))
        {
            return await ConcludeAsync(loaded, text, SendOutcome.Refused, now, cancel);
        }

        if (await participations.ClaimAsync(person.Key, text, claim, cancel) is not { } claimed)
        {
            // Somebody was faster, or a STOP deleted it. Looking once more covers somebody who crashes now.
            return Again(loaded, ClaimLife);
        }

        // A STOP deletes only rows that nobody claimed; one that came between reading the state and claiming another try counts all the same.
        if (text.Claim is not null)
        {
            loaded = await participations.LoadAsync(person.Key, cancel);
            if (IsTakenBack(loaded, text))
            {
                return await ConcludeAsync(loaded, claimed, text.Claim.IsWaiting ? SendOutcome.NotSent : SendOutcome.Unknown, now, cancel);
            }
        }

        var sms = new OutgoingSms(from, to, text.Text, TextTag.Write(person.Key, text.Id), claim.RepeatabilityId, claim.FirstSent);
        var attempt = await CallAsync(sms, text, cancel);

        // What the carrier says now says nothing of an earlier try of the same pair that may have gone out: a new pair could make two texts of it.
        var isOpen = text.Claim is { IsWaiting: false } earlier && earlier.Try == claim.Try;
        var sent = attempt switch
        {
            SendAttempt.Accepted => await ConcludeAsync(loaded, claimed, SendOutcome.Accepted, now, cancel),
            SendAttempt.Refused => await ConcludeAsync(loaded, claimed, isOpen ? SendOutcome.Unknown : SendOutcome.Refused, now, cancel),
            SendAttempt.NotSent notSent when !isOpen => await WithNewPairAsync(loaded, claimed, notSent.After, cancel),
            SendAttempt.NotSent notSent => Again(loaded, notSent.After > ClaimLife ? notSent.After : ClaimLife),
            _ => Again(loaded, AgainAfter + ClaimLife),
        };
        if (attempt is SendAttempt.NotSent { Cause: NotSentCause.NotAuthorized })
        {
            await outages.NoteAsync(Outage.CarrierRefusesUs, cancel);
        }

        return sent;
    }

    private async Task<SendAttempt> CallAsync(OutgoingSms sms, OutgoingText text, CancellationToken cancel)
    {
        using var step = Trail.Begin(TelemetryNames.SendText, ActivityKind.Client)?.SetTag(TelemetryNames.Effect, text.Id.Value);
        var attempt = await carrier.SendAsync(sms, cancel);
        var outcome = attempt is SendAttempt.NotSent { Cause: var cause } ? $"{cause}" : attempt.GetType().Name;
        step?.SetTag(TelemetryNames.Outcome, outcome);
        TrialMetrics.TextSent(outcome, text.Purpose);
        return attempt;
    }

    private async Task<TextSent> ConcludeAsync(
        LoadedParticipation loaded, OutgoingText text, SendOutcome outcome, Instant triedAt, CancellationToken cancel)
    {
        var input = new Input.TextTried(
            new InputId(NameBasedId.Of("tried", text.Id.Value, $"{text.Claim?.Try ?? 0}", outcome.ToString()).ToString()), text.Id, outcome, triedAt);
        for (var tried = 0; tried < Collision.Tries; tried++)
        {
            var decision = Engine.Decide(studies.Of(loaded.Participation), loaded.Participation, input, time.Now());
            switch (await participations.CommitTracedAsync(loaded, input.Id, decision, cancel))
            {
                case CommitResult.Committed committed:
                    return new TextSent(committed.After, new Step(loaded.Participation, decision.Participation, decision.Effects), Again: null);
                case CommitResult.SeenBefore:
                    var latest = await participations.LoadAsync(loaded.Participation.Key, cancel);
                    return new TextSent(latest, new Step(Before: null, latest.Participation, decision.Effects), Again: null);
            }

            await Collision.StepAsideAsync(input.Id, tried, cancel);
            loaded = await participations.LoadAsync(loaded.Participation.Key, cancel);
        }

        throw Collision.Lost(loaded.Participation.Key);
    }

    /// <summary>The claim for the next try; nothing where the last pair is too old and a second text would be worse than none.</summary>
    private SendClaim? NextClaim(OutgoingText text)
    {
        var now = machine.GetUtcNow();
        return text.Claim is not { } last ? NewPair(text, 1, now)
            : now - last.FirstSent < PairLife ? last with { ClaimedUntil = now + ClaimLife }
            : text.Purpose == Purpose.Crisis || last.IsWaiting ? NewPair(text, last.Try + 1, now)
            : null;
    }

    private static SendClaim NewPair(OutgoingText text, int number, DateTimeOffset from)
    {
        // The carrier's header has whole seconds; what is stored has to be what was sent.
        var firstSent = new DateTimeOffset(from.Ticks - (from.Ticks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
        return new SendClaim(number, NameBasedId.Of("pair", text.Id.Value, $"{number}"), firstSent, from + ClaimLife);
    }

    private async Task<TextSent> WithNewPairAsync(LoadedParticipation loaded, OutgoingText text, TimeSpan after, CancellationToken cancel)
    {
        var wait = after > ShortestWait ? after : ShortestWait;
        var waiting = NewPair(text, text.Claim!.Try + 1, machine.GetUtcNow() + wait);
        _ = await participations.ClaimAsync(loaded.Participation.Key, text, waiting with { ClaimedUntil = waiting.FirstSent }, cancel);
        return Again(loaded, wait);
    }
}
