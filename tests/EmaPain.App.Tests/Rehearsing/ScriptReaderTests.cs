using EmaPain.App.Rehearsing;
using EmaPain.Domain.Participations;
using NodaTime;

namespace EmaPain.App.Tests.Rehearsing;

public sealed class ScriptReaderTests
{
    [Fact]
    public void A_line_is_a_minute_and_a_text_as_it_stands()
    {
        var says = Assert.IsType<ScriptLine.Says>(ScriptReader.Read(3, "2026-03-09T10:04  5 4 3 ").Line);

        Assert.Equal(new LocalDateTime(2026, 3, 9, 10, 4), says.Local);
        Assert.Equal(" 5 4 3 ", says.Text);
        Assert.Equal(3, says.Number);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("# a remark")]
    public void Empty_lines_and_remarks_are_skipped(string line) => Assert.Equal(new ScriptReading(null, null), ScriptReader.Read(1, line));

    [Theory]
    [InlineData("2026-03-09 10:04 5")]
    [InlineData("2026-03-09T10:04")]
    [InlineData("2026-02-30T10:04 5")]
    [InlineData("2026-03-09T10:04 #record dance")]
    [InlineData("2026-03-09T10:04 #received 5 4 3")]
    [InlineData("2026-03-09T10:04 #received 2026-03-09T10:05 5 4 3")]
    [InlineData("2026-03-09T10:04 #record assessment-completed")]
    [InlineData("2026-03-09T10:04 #record answers week-1")]
    [InlineData("2026-03-09T10:04 #record answers week-1 PST.pain=bad")]
    [InlineData("2026-03-09T10:04 #record zone Mars/Olympus")]
    [InlineData("5 4 3")]
    public void A_line_that_says_nothing_known_is_named_with_its_number(string line)
    {
        var fault = ScriptReader.Read(7, line).Fault;

        Assert.StartsWith("line 7: ", fault?.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("interview-completed", typeof(StaffRecord.InterviewCompleted))]
    [InlineData("hold-cleared", typeof(StaffRecord.HoldCleared))]
    [InlineData("assessment-completed assessment-week-4", typeof(StaffRecord.AssessmentCompleted))]
    [InlineData("answers week-1 PST.pain=5 PST.stress=skip", typeof(StaffRecord.AnswersTaken))]
    [InlineData("session first 2026-04-06", typeof(StaffRecord.SessionPlanned))]
    [InlineData("zone Pacific/Auckland", typeof(StaffRecord.ZoneChange))]
    [InlineData("times thursday 18:30", typeof(StaffRecord.TimesChosen))]
    public void A_record_is_what_staff_would_record(string words, Type record) =>
        Assert.IsType(record, Assert.IsType<ScriptLine.Records>(ScriptReader.Read(1, $"2026-03-09T10:04 #record {words}").Line).Record);
}
