using System.Collections.Immutable;
using EmaPain.Domain.Replies;
using EmaPain.Domain.Screening;
using EmaPain.Domain.Studies;
using EmaPain.Domain.Studies.Texts;
using EmaPain.Domain.Tests.Studies;

namespace EmaPain.Domain.Tests.Replies;

/// <summary>Our own texts, sent back to us in quotes or forwarded, are neither answers nor cries for help.</summary>
public sealed class QuotedTextsTests
{
    private static readonly StudyDefinition Weekly = StudyJson.Of("weekly-pst-peg").ToStudy();

    private static readonly Dictionary<string, string> Filled = new()
    {
        ["{sitePhone}"] = "+1 813-555-0100", ["{balance}"] = "$12.50", ["{amount}"] = "$2", ["{earned}"] = "$14.50", ["{paid}"] = "$2", ["{pending}"] = "$4", ["{date}"] = "Mar 9",
        ["{value}"] = "5", ["{names}"] = "pain, stress, tension", ["{link}"] = "https://redcap.example.edu/surveys/?s=ABC&id=7",
        ["{question}"] = "What number best describes your pain? Reply 0 (none) to 10 (worst).",
    };

    [Theory]
    [MemberData(nameof(StudyFiles.All), MemberType = typeof(StudyFiles))]
    public void No_text_of_a_study_answers_or_alarms_when_it_comes_back(string name)
    {
        var study = StudyJson.Of(name).ToStudy();
        var returned = StudyWordings.Sent(study).Select(Fill).SelectMany(text => new[] { $"\"{text}\"", $"Fwd: {text}", $"“{text}”" });
        var wrong = returned.Where(text => Read(text, study) is Reading.Answered or Reading.Change || CrisisScreen.Screen(text)?.Level == CrisisLevel.Urgent);
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("\"In crisis call 988 then press 1, text 838255, or call 911.\"")]
    [InlineData("\"Thank you. Your answer is now: 5.\"")]
    [InlineData("\"Reminder. Reply 0 (Does not interfere) to 10 (Completely interferes).\"")]
    public void A_quoted_part_of_our_texts_is_a_quotation(string text)
    {
        Assert.IsType<UnreadableNote.Quotation>(Assert.IsType<Reading.Unreadable>(Read(text, Weekly)).Note);
        Assert.Null(CrisisScreen.Screen(text));
    }

    [Theory]
    [InlineData("\"7\"")]
    [InlineData("\"my pain is a 7\"")]
    [InlineData("\"Reminder. Reply 0 (Does not interfere) to 10 (Completely interferes).\" 7")]
    public void A_persons_own_number_answers_in_quotes_and_beside_them(string text) =>
        Assert.Equal(7, Assert.Single(Assert.IsType<Reading.Answered>(Read(text, Weekly)).Items).Value);

    [Theory]
    [InlineData("To \"kill myself\" is all I want")]
    [InlineData("to \"die\" is what I want")]
    [InlineData("\"In crisis call 988.\" \"I want to kill myself\"")]
    [InlineData("\"In crisis call 988.\" I want to kill myself")]
    [InlineData("Fwd: In crisis call 988 then press 1, text 838255, or call 911. I am going to kill myself")]
    [InlineData("I am in crisis, call 988")]
    [InlineData("\"call 911\"")]
    [InlineData("\"I am in crisis. Call 988\"")]
    [InlineData("\"In crisis call 988 for me\"")]
    public void A_cry_beside_or_in_quotes_is_urgent(string text) => Assert.Equal(CrisisLevel.Urgent, CrisisScreen.Screen(text)?.Level);

    private static string Fill(string wording) => Filled.Aggregate(wording, (text, filling) => text.Replace(filling.Key, filling.Value, StringComparison.Ordinal));

    private static Reading Read(string text, StudyDefinition study)
    {
        ImmutableArray<AskedItem> items = AskedItems.Of(study, study.Instruments[0].Items);
        return ReplyReader.Read(text, new ReadingContext([items[0]], items, [], "en") { Ours = StudyWordings.Sent(study) });
    }
}
