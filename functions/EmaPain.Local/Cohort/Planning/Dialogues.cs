using EmaPain.Oracle;
using EmaPain.Oracle.Published;
using EmaPain.Oracle.Truths;

namespace EmaPain.Local.Cohort.Planning;

/// <summary>Writes down what a person does at an occasion: which texts, after which questions, how long after them.</summary>
internal sealed class Dialogues(PublishedStudy study, PersonTruth person, Feelings feelings, Typist typist, Draws draws)
{
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan AfterTheWindow = TimeSpan.FromHours(4);
    private static readonly TimeSpan BeforeTheNextPrompt = TimeSpan.FromHours(2);

    /// <param name="due">The occasion.</param>
    /// <param name="place">Its place among those that are asked by text.</param>
    /// <param name="next">The next one.</param>
    /// <param name="habit">How the person answers it.</param>
    public IEnumerable<Dialogue> At(DueOccasion due, int place, DueOccasion? next, Habit habit)
    {
        var steps = due.Plan.Steps.Where(step => person.IsAmong(roles: [], step.Arms)).ToList();
        var possible = habit == Habit.Late && !HasRoomForLate(due, next) ? Habit.AllAfterReminder : habit;
        var count = possible is Habit.Late or Habit.Partial ? 1 : possible == Habit.Silent ? 0 : steps.Count;
        return steps.Take(count).Select((step, index) =>
        {
            var instrument = study.InstrumentOf(step.Instrument);
            var values = feelings.At(instrument, due.Id, place);
            return new Dialogue(due.Id, instrument.Id, [.. Turns(due, steps, index, instrument, values, possible)]);
        });
    }

    private static bool HasRoomForLate(DueOccasion due, DueOccasion? next) =>
        next is null || due.Closes + AfterTheWindow <= next.Planned - BeforeTheNextPrompt;

    private IEnumerable<Turn> Turns(
        DueOccasion due, List<PublishedStep> steps, int index, PublishedInstrument instrument, IReadOnlyList<SpokenValue> values, Habit habit)
    {
        var isLast = index == steps.Count - 1;
        return instrument.IsAskedOneByOne(person.Language) && habit is not (Habit.Late or Habit.Partial) ? InTurn(steps, index, values, typist.Unreadable(instrument), habit) : habit switch
        {
            Habit.Late => [Plain(Cue.Prompt, due.Closes - due.Planned + AfterTheWindow, values)],
            Habit.Partial => [Plain(Cue.Prompt, Delay(), [values[0]])],
            Habit.ItemByItem => values.Select((value, number) => Plain(number == 0 ? Cue.Prompt : Cue.Question, Delay(), [value])),
            Habit.UnreadableFirst when index == 0 =>
                [new Turn(Cue.Prompt, Delay(), [], typist.Unreadable(instrument)), Plain(Cue.Reask, Delay(), values)],
            Habit.Twice when isLast => [Plain(Cue.Prompt, Delay(), values) with { AgainAfter = Again }],
            Habit.LastAfterReminder when isLast => [Plain(Cue.Reminder, Delay(), values)],
            Habit.AllAfterReminder => [AfterReminder(steps, index, values)],
            _ => [new Turn(Cue.Prompt, Delay(), values, Typed(habit, values))],
        };
    }

    /// <summary>One number for each question, from the prompt, the reminder or the question asked again on.</summary>
    private IEnumerable<Turn> InTurn(List<PublishedStep> steps, int index, IReadOnlyList<SpokenValue> values, string unreadable, Habit habit)
    {
        var isUnread = habit == Habit.UnreadableFirst && index == 0;
        var isReminded = (habit == Habit.AllAfterReminder && index == 0) || (habit == Habit.LastAfterReminder && index == steps.Count - 1);
        var first = isUnread ? Cue.Reask : isReminded ? Cue.Reminder : Cue.Prompt;
        var answers = values.Select((value, number) => Plain(number == 0 ? first : Cue.Question, Delay(), [value]));
        return isUnread ? answers.Prepend(new Turn(Cue.Prompt, Delay(), [], unreadable)) : answers;
    }

    /// <summary>
    /// Where the next instrument does not wait for the first, the reminder asks the next one: the person then answers both in their order,
    /// an hour after each other.
    /// </summary>
    private Turn AfterReminder(List<PublishedStep> steps, int index, IReadOnlyList<SpokenValue> values) =>
        steps[0].AnswerWithinHours is not { } hours ? Plain(index == 0 ? Cue.Reminder : Cue.Prompt, Delay(), values)
        : index == 0 ? Plain(Cue.Prompt, TimeSpan.FromHours(hours + 1), values)
        : Plain(Cue.Prompt, TimeSpan.FromHours(2), values);

    private static Turn Plain(Cue cue, TimeSpan delay, IReadOnlyList<SpokenValue> values) => new(cue, delay, values, Typist.Plain(values));

    private string Typed(Habit habit, IReadOnlyList<SpokenValue> values) => habit switch
    {
        Habit.Untidy => typist.Untidy(values),
        Habit.InWords => typist.InWords(values),
        Habit.Named when values.Count > 1 => typist.Named(values),
        _ => Typist.Plain(values),
    };

    /// <summary>Few different delays: people who are prompted together mostly answer together, and the clock makes fewer stops.</summary>
    private TimeSpan Delay() => TimeSpan.FromMinutes(draws.Of([5, 10, 20]));
}
