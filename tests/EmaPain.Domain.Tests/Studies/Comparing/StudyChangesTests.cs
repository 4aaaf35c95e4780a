using EmaPain.Domain.Studies;
using EmaPain.Domain.Studies.Comparing;
using EmaPain.Domain.Studies.Reading;
using EmaPain.Domain.Tests.Participations;

namespace EmaPain.Domain.Tests.Studies.Comparing;

public sealed class StudyChangesTests
{
    private static readonly StudyDefinition Old = Trial.StudyOf("mission-reconnect");

    [Fact]
    public void Comments_and_spacing_are_no_difference()
    {
        var other = StudyReader.Read("// Again.\n" + StudyFiles.Read("mission-reconnect").Replace("  ", "\t", StringComparison.Ordinal)).Study!;

        Assert.Empty(StudyChanges.Between(Old, other));
    }

    [Theory]
    [InlineData("\"title\": \"", "\"title\": \"New ", StudyArea.Study, "/title")]
    [InlineData("\"windowHours\": 144", "\"windowHours\": 120", StudyArea.Windows, "/occasions/baseline/windowHours")]
    [InlineData("\"time\": \"10:00\"", "\"time\": \"11:00\"", StudyArea.Schedule, "/choices/time")]
    [InlineData("\"capCents\": 14000", "\"capCents\": 15000", StudyArea.Compensation, "/compensation/capCents")]
    [InlineData("\"maximumGapDays\": 14", "\"maximumGapDays\": 21", StudyArea.Alerts, "/alerts/maximumGapDays")]
    [InlineData("\"senderNumber\": \"+18135550128\"", "\"senderNumber\": \"+18135550129\"", StudyArea.People, "/sites/south/senderNumber")]
    [InlineData("\"en\": \"Reminder.\"", "\"en\": \"Remember.\"", StudyArea.Texts, "/texts/reminder/en")]
    public void A_change_is_one_line_with_its_area_and_place(string from, string to, StudyArea area, string place)
    {
        var text = StudyFiles.Read("mission-reconnect");
        Assert.Contains(from, text, StringComparison.Ordinal);
        var at = text.IndexOf(from, StringComparison.Ordinal);
        var change = Assert.Single(StudyChanges.Between(Old, StudyReader.Read(text[..at] + to + text[(at + from.Length)..]).Study!));

        Assert.Equal((area, place), (change.Area, change.Place));
        Assert.NotEqual(change.Old, change.New);
    }

    [Fact]
    public void What_is_new_or_gone_is_told_as_a_whole()
    {
        var change = Assert.Single(StudyChanges.Between(Old, Old with { Sites = [.. Old.Sites.Skip(1)] }));

        Assert.Equal(($"/sites/{Old.Sites[0].Id}", null), (change.Place, change.New));
        Assert.Contains(Old.Sites[0].SenderNumber, change.Old, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_order_is_a_change_of_its_own()
    {
        var change = Assert.Single(StudyChanges.Between(Old, Old with { Sites = [.. Old.Sites.Reverse()] }));

        Assert.Equal(("/sites", "north, south", "south, north"), (change.Place, change.Old, change.New));
    }
}
