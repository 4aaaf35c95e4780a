using System.Collections.Immutable;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Instruments;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>
/// The answers of an occasion, if its texts are taken in the order in which the carrier received them, whatever the order in which they
/// arrived: of two texts that answer the same question the first counts, and a correction counts for what was answered before it.
/// </summary>
internal sealed class Retelling
{
    /// <summary>Later a name and a number answer what is open.</summary>
    private static readonly Duration ClearWithin = Duration.FromHours(1);

    private readonly Dictionary<ItemId, ImmutableArray<Told>> answers = [];
    private readonly StudyDefinition study;
    private readonly Occasion occasion;

    /// <summary>The last text, if it was a correction that did not say which answer it is for, or to what.</summary>
    private Said? unclear;

    private Retelling(StudyDefinition study, Occasion occasion)
    {
        this.study = study;
        this.occasion = occasion;
    }

    /// <summary>The answer of each item that has one, followed by its corrections; the last one counts.</summary>
    public static IReadOnlyDictionary<ItemId, ImmutableArray<Told>> Of(StudyDefinition study, Occasion occasion) => At(study, occasion, Instant.MaxValue);

    /// <summary>The answers as they stood at an instant, as far as is known by now.</summary>
    public static IReadOnlyDictionary<ItemId, ImmutableArray<Told>> At(StudyDefinition study, Occasion occasion, Instant at)
    {
        var told = new Retelling(study, occasion);
        var heard = occasion.Said.Select(said => said.Source).ToHashSet();
        foreach (var said in occasion.Said.Concat(Others(study, occasion, heard)).Where(said => said.ReceivedAt <= at).OrderBy(said => said.ReceivedAt).ThenBy(said => said.Source.Value, StringComparer.Ordinal))
        {
            if (heard.Contains(said.Source))
            {
                told.Take(said);
            }
            else
            {
                told.Put(said);
            }
        }

        return told.answers;
    }

    /// <summary>The items that a correction is for, with their new values; none where that is not clear.</summary>
    /// <param name="study">The study.</param>
    /// <param name="answers">The answer of each item that has one, followed by its corrections.</param>
    /// <param name="values">What the correction says.</param>
    public static IEnumerable<(ItemId Item, int? Value)> Corrections(
        StudyDefinition study, IReadOnlyDictionary<ItemId, ImmutableArray<Told>> answers, ImmutableArray<SaidValue> values)
    {
        var answered = Answered(study, answers);
        var last = answered.TakeWhile(item => study.InstrumentOf(item.Id) == study.InstrumentOf(answered[0].Id)).ToList();
        if (values is [{ Item: null, From: { } old } changed])
        {
            return last.FindAll(item => answers[item.Id][^1].Value == old) is [var only] ? [(only.Id, changed.Value)] : [];
        }

        if (values is not [{ Item: { } named } one])
        {
            return values.Length == last.Count ? last.Zip(values, (item, said) => (item.Id, said.Value)) : [];
        }

        // The same name may stand for an item of another instrument: which one is meant depends on what was answered last.
        var meant = last.Find(item => item.Id == named) ?? last.Find(study.ItemOf(named).SharesNameWith) ?? answered.FirstOrDefault(item => item.Id == named);
        return meant is null ? [] : [(meant.Id, one.Value)];
    }

    /// <summary>The instrument that was answered, or corrected, last; nothing where nothing was.</summary>
    public static Instrument? LastAnswered(StudyDefinition study, IReadOnlyDictionary<ItemId, ImmutableArray<Told>> answers) =>
        answers.Count == 0 ? null : study.InstrumentOf(answers.MaxBy(answer => answer.Value[^1].By.ReceivedAt).Key);

    /// <summary>The items that have an answer, those of the instrument that was answered last first.</summary>
    public static ImmutableArray<Item> Answered(StudyDefinition study, IReadOnlyDictionary<ItemId, ImmutableArray<Told>> answers)
    {
        var last = LastAnswered(study, answers);
        return [.. study.Instruments.OrderByDescending(instrument => instrument == last).SelectMany(instrument => instrument.Items).Where(item => answers.ContainsKey(item.Id))];
    }

    /// <summary>Answers that no kept text gave: what staff took by phone, or what was said before the last occasion.</summary>
    private static IEnumerable<Said> Others(StudyDefinition study, Occasion occasion, HashSet<InputId> heard) =>
        from answer in occasion.Answers
        where !heard.Contains(answer.Source)
        select new Said(answer.Source, answer.ReceivedAt, study.InstrumentOf(answer.Item).Id, SaidKind.Answer, [new SaidValue(answer.Item, answer.Value)]);

    /// <summary>Their items were settled when they were kept, and what could not be replaced was refused.</summary>
    private void Put(Said said)
    {
        foreach (var value in said.Values)
        {
            answers[value.Item!.Value] = [.. answers.GetValueOrDefault(value.Item.Value, []), new Told(value.Value, said)];
        }
    }

    private void Take(Said said)
    {
        if (said.Kind == SaidKind.Correction)
        {
            Correct(said);
        }
        else if (MadeClear(said) is { } values)
        {
            Correct(said with { Values = values });
        }
        else if (said.Kind == SaidKind.Answer)
        {
            unclear = null;
            Answer(said, [.. occasion.Asked.TakeWhile(asked => asked.Instrument != said.Asked).Select(asked => study.InstrumentOf(asked.Instrument)), study.InstrumentOf(said.Asked)]);
        }
    }

    private void Answer(Said said, List<Instrument> asked)
    {
        var places = PlacesOf(said.Values.Count(value => value.Item is null), asked, said.ReceivedAt);
        var given = said.Values.Select((value, place) => (Item: value.Item ?? places.ElementAtOrDefault(place)?.Id, value.Value)).ToList();
        if (given.TrueForAll(answer => answer.Item is not { } item || Allows(item, answer.Value)))
        {
            foreach (var (item, value) in given.Where(answer => answer.Item is not null))
            {
                answers.TryAdd(item!.Value, [new Told(value, said)]);
            }
        }
    }

    /// <summary>The items that as many bare numbers are for; none where there are too many.</summary>
    private IReadOnlyList<Item> PlacesOf(int count, List<Instrument> asked, Instant at)
    {
        var current = asked[^1];
        var due = OutQuestions.At(occasion, current, IsOpen, at);
        return current.Items.All(IsOpen) && Conversation.Skipped(asked, IsOpen) is { } skipped && skipped.Items.Count == count ? skipped.Items
            : count <= due.Count ? due
            : count == current.Items.Count ? current.Items
            : [];
    }

    private bool IsOpen(Item item) => !answers.ContainsKey(item.Id);

    private bool Allows(ItemId item, int? value) => value is not { } number || study.ScaleOf(study.ItemOf(item)) is var scale && number >= scale.Minimum && number <= scale.Maximum;

    /// <summary>
    /// <c>PAIN 6</c> after <c>CHANGE 6</c>, and <c>6</c> after <c>CHANGE PAIN</c>: the name or the number that the person was asked for. Another
    /// number answers what is open, and so does a bare one if a question was asked in between.
    /// </summary>
    private ImmutableArray<SaidValue>? MadeClear(Said said)
    {
        if (unclear is not { } before || said is not { Kind: SaidKind.Answer, Values: [{ Value: { } value } one] } || said.ReceivedAt > before.ReceivedAt + ClearWithin)
        {
            return null;
        }

        ImmutableArray<SaidValue> values = one.Item is null && said.Asked == before.Asked && before.Values is [{ Item: { } named, Value: null }] && Allows(named, value)
            ? [new SaidValue(named, value)]
            : said.Values;
        return values[0].Item is not null && before.Values.All(wanted => wanted.Value is null || wanted.Value == value) && Corrections(study, answers, values).Any() ? values : null;
    }

    private void Correct(Said said)
    {
        unclear = null;
        if (answers.Count == 0 || said.ReceivedAt > occasion.Closes)
        {
            return;
        }

        var corrections = Corrections(study, answers, said.Values).Where(correction => correction.Value is not null).ToList();
        foreach (var (item, value) in corrections)
        {
            answers[item] = answers[item].Add(new Told(value, said));
        }

        unclear = corrections.Count == 0 && said.Values.All(value => value.Item is null || value.Value is null) ? said : null;
    }
}
