using EmaPain.Oracle.Published;
using EmaPain.Oracle.Truths;

namespace EmaPain.Local.Cohort;

/// <summary>Recognises the questions of a study by their published wording in one language.</summary>
public sealed class Ear
{
    private readonly Dictionary<string, Heard> questions = [];
    private readonly string reminder;
    private readonly string[] askAgain;

    public Ear(PublishedStudy study, string language)
    {
        foreach (var instrument in study.Instruments)
        {
            questions[instrument.Prompt[language]] = new Heard(Cue.Prompt, instrument.Id, null);
            foreach (var item in instrument.Items)
            {
                questions.TryAdd(item.Question[language], new Heard(Cue.Question, instrument.Id, item.Id));
            }
        }

        reminder = study.Texts["reminder"][language] + " ";
        askAgain = study.Texts["askAgain"][language].Split("{question}");
    }

    /// <summary>The question in a text; nothing where it asks nothing.</summary>
    public Heard? Recognise(string text) =>
        questions.TryGetValue(text, out var heard) ? heard
        : Within(text, reminder, "") is { } reminded ? reminded with { Cue = Cue.Reminder }
        : Within(text, askAgain[0], askAgain[^1]) is { } asked ? asked with { Cue = Cue.Reask }
        : null;

    private Heard? Within(string text, string before, string after) =>
        text.Length >= before.Length + after.Length
        && text.StartsWith(before, StringComparison.Ordinal)
        && text.EndsWith(after, StringComparison.Ordinal)
            ? questions.GetValueOrDefault(text[before.Length..^after.Length])
            : null;
}
