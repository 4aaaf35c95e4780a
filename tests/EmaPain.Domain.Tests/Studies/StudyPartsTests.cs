using EmaPain.Domain.Ids;
using EmaPain.Domain.Studies;

namespace EmaPain.Domain.Tests.Studies;

public sealed class StudyPartsTests
{
    private readonly StudyDefinition study = StudyJson.Of("weekly-pst-peg").ToStudy();

    [Fact]
    public void An_item_leads_to_its_instrument_and_scale()
    {
        var item = study.ItemOf(new ItemId("PEG.activity"));

        Assert.Equal("PEG", study.InstrumentOf(item.Id).Id.Value);
        Assert.Equal("peg-interference", study.ScaleOf(item).Id.Value);
    }

    [Fact]
    public void A_part_that_the_study_lacks_is_named()
    {
        var fault = Assert.Throws<InvalidOperationException>(() => study.SiteOf(new SiteId("south")));

        Assert.Contains("'south'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wording_is_never_taken_from_another_language() =>
        Assert.Throws<InvalidOperationException>(() => study.Texts.Help.In("fr"));
}
