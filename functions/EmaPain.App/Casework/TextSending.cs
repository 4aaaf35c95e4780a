using System.Collections.Immutable;
using EmaPain.App.Messages;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace EmaPain.App.Casework;

/// <summary>Sends a text exactly once: claimed before a try, with a repeatability pair that outlives a crash (design section 5).</summary>
public sealed class TextSending(
    IParticipations participations, IContacts contacts, ICarrier carrier, IQueues queues, IStudies studies, HealthNotes health,
    TimeProvider time, [FromKeyedServices(Clocks.Machine)] TimeProvider machine)
{
    /// <summary>The carrier is assumed to know a pair for 5 minutes; after 4 we do not lean on it any more.</summary>
    private static readonly TimeSpan PairLife = TimeSpan.FromMinutes(4);

    /// <summary>Longer than any call (15 s in all), so that a claim outlives the call that it covers.</summary>
    private static readonly TimeSpan ClaimLife = TimeSpan.FromSeconds(45);

    private static readonly TimeSpan AgainAfter = TimeSpan.FromSeconds(20);

    /// <summary>Tries to send a text, and has its outcome decided.</summary>
    /// <returns>The participation as it stands afterwards, and what its decision asks for beyond texts.</returns>
    public async Task<(LoadedParticipation After, ImmutableArray<Effect> Effects)> SendAsync(
        LoadedParticipation loaded, OutgoingText text, PhoneNumber? phone, CancellationToken cancel)
    {
        var now = time.Now();
        if (text.NotBefore > now)
        {
            return await LaterAsync(loaded, text, (text.NotBefore - now).ToTimeSpan(), cancel);
        }

        // A STOP, pause or hold since then took the text back; one that waits for another try must not slip out after it.
        var isTakenBack = loaded.Participation.Pending.All(pending => pending.Id != text.Id);
        if (isTakenBack || text.SendBefore <= now)
        {
            var outcome = text.Claim is null or { IsWaiting: true } ? SendOutcome.NotSent : SendOutcome.Unknown;
            return await ConcludeAsync(loaded, text, outcome, now, cancel);
        }

        if (text.Claim is { } held && held.ClaimedUntil > machine.GetUtcNow())
        {
            return await LaterAsync(loaded, text, held.ClaimedUntil - machine.GetUtcNow(), cancel);
        }

        if (NextClaim(text) is not { } claim)
        {
            return await ConcludeAsync(loaded, text, SendOutcome.Unknown, now, cancel);
        }

        return await participations.ClaimAsync(loaded.Participation.Key, text, claim, cancel) is { } claimed
            ? await TryAsync(loaded, claimed, phone, now, cancel)
            : (loaded, []);
    }

    private async Task<(LoadedParticipation After, ImmutableArray<Effect> Effects)> TryAsync(
        LoadedParticipation loaded, OutgoingText text, PhoneNumber? phone, Instant now, CancellationToken cancel)
    {
        var person = loaded.Participation;
        var to = phone ?? (await contacts.OfAsync(person.Key, cancel))?.Phone
            ?? throw new InvalidOperationException($"Participation {person.Key} has no contact to send text {text.Id} to.");
        var from = PhoneNumber.Read(studies.Of(person).SiteOf(person.Site).SenderNumber)!.Value;
        var claim = text.Claim!;
        var sms = new OutgoingSms(from, to, text.Text, TextTag.Write(person.Key, text.Id), claim.RepeatabilityId, claim.FirstSent);
        switch (await carrier.SendAsync(sms, cancel))
        {
            case SendAttempt.Accepted:
                health.CarrierAnswered();
                return await ConcludeAsync(loaded, text, SendOutcome.Accepted, now, cancel);
            case SendAttempt.Refused:
                health.CarrierAnswered();
                return await ConcludeAsync(loaded, text, SendOutcome.Refused, now, cancel);
            case SendAttempt.NotSent notSent:
                health.TextNotSent(notSent.Cause);
                return await WithNewPairAsync(loaded, text, notSent.After, cancel);
            default:
                return await LaterAsync(loaded, text, AgainAfter + ClaimLife, cancel);
        }
    }

    private async Task<(LoadedParticipation After, ImmutableArray<Effect> Effects)> ConcludeAsync(
        LoadedParticipation loaded, OutgoingText text, SendOutcome outcome, Instant triedAt, CancellationToken cancel)
    {
        var input = new Input.TextTried(
            new InputId(NameBasedId.Of("tried", text.Id.Value, $"{text.Claim?.Try ?? 0}", outcome.ToString()).ToString()), text.Id, outcome, triedAt);
        while (true)
        {
            var decision = Engine.Decide(studies.Of(loaded.Participation), loaded.Participation, input, time.Now());
            switch (await participations.CommitAsync(loaded, input.Id, decision, cancel))
            {
                case CommitResult.Committed committed:
                    return (committed.After, decision.Effects);
                case CommitResult.SeenBefore:
                    return (await participations.LoadAsync(loaded.Participation.Key, cancel), decision.Effects);
            }

            loaded = await participations.LoadAsync(loaded.Participation.Key, cancel);
        }
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

    private async Task<(LoadedParticipation After, ImmutableArray<Effect> Effects)> WithNewPairAsync(
        LoadedParticipation loaded, OutgoingText text, TimeSpan after, CancellationToken cancel)
    {
        var at = machine.GetUtcNow() + after;
        var waiting = NewPair(text, text.Claim!.Try + 1, at);
        _ = await participations.ClaimAsync(loaded.Participation.Key, text, waiting with { ClaimedUntil = waiting.FirstSent }, cancel);
        return await LaterAsync(loaded, text, after, cancel);
    }

    private async Task<(LoadedParticipation After, ImmutableArray<Effect> Effects)> LaterAsync(
        LoadedParticipation loaded, OutgoingText text, TimeSpan after, CancellationToken cancel)
    {
        var longest = TimeSpan.FromDays(6);
        await queues.SendAsync(
            QueueNames.Effects, new EffectsMessage(loaded.Participation.Key, text.Input), after < longest ? after : longest, cancel);
        return (loaded, []);
    }
}
