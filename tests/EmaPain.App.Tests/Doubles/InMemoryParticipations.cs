using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Json;
using EmaPain.Domain.Participations;

namespace EmaPain.App.Tests.Doubles;

/// <summary>Participations in memory, kept as JSON so that what does not survive storage does not survive here either.</summary>
public sealed class InMemoryParticipations : IParticipations
{
    private const int MostRows = 98;
    private readonly Lock gate = new();
    private readonly Dictionary<ParticipationKey, Rows> partitions = [];
    private readonly HashSet<ParticipationKey> unreadable = [];
    private long versions;

    /// <summary>As if somebody had spoiled state and history of a participation.</summary>
    public void Spoil(ParticipationKey key)
    {
        lock (gate)
        {
            unreadable.Add(key);
        }
    }

    /// <summary>As if a backup had been put back.</summary>
    public void Mend(ParticipationKey key)
    {
        lock (gate)
        {
            unreadable.Remove(key);
        }
    }

    public Task<LoadedParticipation> LoadAsync(ParticipationKey key, CancellationToken cancel)
    {
        lock (gate)
        {
            var rows = Of(key);
            if (unreadable.Contains(key))
            {
                throw new UnreadableParticipationException("Put the rows back from a backup.");
            }

            return Task.FromResult(rows.State is null
                ? new LoadedParticipation(Participation.New(key), Version: null)
                : new LoadedParticipation(DomainJson.Read<Participation>(rows.State), rows.Version));
        }
    }

    public Task<CommitResult> CommitAsync(LoadedParticipation before, InputId input, Decision decision, CancellationToken cancel)
    {
        lock (gate)
        {
            var rows = Of(before.Participation.Key);
            var leaving = Leaving(rows, decision.Effects);
            Check(before.Participation, decision, leaving.Count);
            if (rows.Marks.ContainsKey(input))
            {
                return Task.FromResult<CommitResult>(new CommitResult.SeenBefore());
            }

            return Task.FromResult<CommitResult>(rows.Version == before.Version
                ? Write(rows, input, decision, leaving)
                : new CommitResult.Conflict());
        }
    }

    public Task ForecloseAsync(ParticipationKey key, InputId input, CancellationToken cancel)
    {
        lock (gate)
        {
            Of(key).Marks.TryAdd(input, "[]");
            return Task.CompletedTask;
        }
    }

    public Task<ImmutableArray<Effect>?> EffectsOfAsync(ParticipationKey key, InputId input, CancellationToken cancel)
    {
        lock (gate)
        {
            return Task.FromResult<ImmutableArray<Effect>?>(
                Of(key).Marks.TryGetValue(input, out var effects) ? DomainJson.Read<ImmutableArray<Effect>>(effects) : null);
        }
    }

    public Task<ImmutableArray<OutgoingText>> WaitingTextsAsync(ParticipationKey key, InputId input, CancellationToken cancel)
    {
        lock (gate)
        {
            return Task.FromResult(Of(key).Texts.Values.Where(text => text.Input == input).ToImmutableArray());
        }
    }

    public Task<OutgoingText?> ClaimAsync(ParticipationKey key, OutgoingText text, SendClaim claim, CancellationToken cancel)
    {
        lock (gate)
        {
            var texts = Of(key).Texts;
            if (!texts.TryGetValue(text.Id, out var stored) || stored.Version != text.Version)
            {
                return Task.FromResult<OutgoingText?>(null);
            }

            texts[text.Id] = stored with { Claim = claim, Version = NextVersion() };
            return Task.FromResult<OutgoingText?>(texts[text.Id]);
        }
    }

    public Task RemoveAsync(LoadedParticipation participation, InputId erasure, CancellationToken cancel)
    {
        lock (gate)
        {
            var rows = Of(participation.Participation.Key);
            if (rows.Texts.Count > 0 || rows.Version != participation.Version)
            {
                throw new InvalidOperationException("A text is on its way, or it was written since.");
            }

            partitions[participation.Participation.Key] = new Rows();
            Of(participation.Participation.Key).Marks.Add(erasure, rows.Marks[erasure]);
            return Task.CompletedTask;
        }
    }

    public async IAsyncEnumerable<Happening> HistoryAsync(ParticipationKey key, [EnumeratorCancellation] CancellationToken cancel)
    {
        List<string> happenings;
        lock (gate)
        {
            happenings = [.. Of(key).Happenings];
        }

        foreach (var happening in happenings)
        {
            await Task.CompletedTask;
            yield return DomainJson.Read<Happening>(happening);
        }
    }

    private static List<EffectId> Leaving(Rows rows, ImmutableArray<Effect> effects) =>
    [
        .. effects.OfType<Effect.ForgetText>().Select(effect => effect.Id).Where(rows.Texts.ContainsKey),
        .. effects.OfType<Effect.CancelText>().Select(effect => effect.Id)
            .Where(id => rows.Texts.TryGetValue(id, out var text) && text.Claim is null),
    ];

    private static void Check(Participation before, Decision decision, int leaving)
    {
        if (decision.Happenings.Length + decision.Effects.OfType<Effect.SendText>().Count() + leaving > MostRows)
        {
            throw new InvalidOperationException($"More than {MostRows} rows do not fit one transaction.");
        }

        if (decision.Participation.Key != before.Key || decision.Participation.Sequence != before.Sequence + decision.Happenings.Length)
        {
            throw new InvalidOperationException("The decided state does not follow from the one that was loaded.");
        }
    }

    private CommitResult.Committed Write(Rows rows, InputId input, Decision decision, List<EffectId> leaving)
    {
        rows.State = DomainJson.Write(decision.Participation);
        rows.Version = NextVersion();
        rows.Happenings.AddRange(decision.Happenings.Select(DomainJson.Write));
        rows.Marks[input] = DomainJson.Write(
            decision.Effects.RemoveAll(effect => effect is Effect.SendText or Effect.CancelText or Effect.ForgetText));
        leaving.ForEach(id => rows.Texts.Remove(id));
        ImmutableArray<OutgoingText> texts =
        [
            .. decision.Effects.OfType<Effect.SendText>().Select(text => new OutgoingText(
                text.Id, input, text.Text, text.Purpose, text.NotBefore, text.SendBefore, Claim: null, NextVersion(), text.Staff)),
        ];
        foreach (var text in texts)
        {
            rows.Texts.Add(text.Id, text);
        }

        return new CommitResult.Committed(new LoadedParticipation(decision.Participation, rows.Version), texts);
    }

    private string NextVersion() => (++versions).ToString(CultureInfo.InvariantCulture);

    private Rows Of(ParticipationKey key)
    {
        if (!partitions.TryGetValue(key, out var rows))
        {
            partitions[key] = rows = new Rows();
        }

        return rows;
    }

    private sealed class Rows
    {
        public string? State { get; set; }

        public string? Version { get; set; }

        public List<string> Happenings { get; } = [];

        public Dictionary<InputId, string> Marks { get; } = [];

        public OrderedDictionary<EffectId, OutgoingText> Texts { get; } = [];
    }
}
