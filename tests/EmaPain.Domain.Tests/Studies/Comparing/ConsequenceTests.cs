using EmaPain.Domain.Ids;
using EmaPain.Domain.Instruments;
using EmaPain.Domain.Studies;
using EmaPain.Domain.Studies.Comparing;
using EmaPain.Domain.Tests.Participations;

namespace EmaPain.Domain.Tests.Studies.Comparing;

public sealed class ConsequenceTests
{
    private static readonly StudyDefinition Old = Trial.StudyOf("weekly-pst-peg") with { Arms = [new Arm { Id = new ArmId("usual"), Title = "Usual care" }] };

    [Fact]
    public void An_edit_with_a_new_version_that_changes_only_a_title_has_no_consequence() => Assert.Empty(Of(Next() with { Title = "Other" }));

    [Fact]
    public void An_edit_without_a_new_version_is_a_mistake() => Has(Of(Old with { Title = "Other" }), ConsequenceKind.Mistake, "/version", "2.study.json");

    [Fact]
    public void The_same_study_twice_is_none() => Assert.Empty(Of(Old));

    [Fact]
    public void A_changed_instrument_needs_a_version_of_its_own()
    {
        var changed = WithPeg(peg => peg with { Source = "Elsewhere." });
        Has(Of(changed), ConsequenceKind.Mistake, "/instruments/PEG/version", "not raised");
        Assert.Empty(Of(WithPeg(peg => peg with { Source = "Elsewhere.", Version = "2" })));
    }

    [Fact]
    public void A_changed_alert_rule_needs_a_version_of_its_own()
    {
        AlertRule[] rules = [Old.Alerts.Rules[0] with { Measures = ["PST.pain"] }, .. Old.Alerts.Rules.Skip(1)];
        Has(Of(Next() with { Alerts = Old.Alerts with { Rules = rules } }), ConsequenceKind.Mistake, $"/alerts/rules/{rules[0].Id}/version", "not raised");
    }

    [Fact]
    public void A_changed_payment_rule_needs_a_version_of_its_own()
    {
        var paid = Trial.StudyOf("mission-reconnect");
        var rule = paid.Compensation.Rules[0];
        var edit = new StudyEdit(paid, paid with { Version = 2, Compensation = paid.Compensation with { Rules = [rule with { Cents = rule.Cents + 1 }, .. paid.Compensation.Rules.Skip(1)] } });
        Has(edit.Consequences, ConsequenceKind.Mistake, $"/compensation/rules/{rule.Id}/version", "not raised");
    }

    [Fact]
    public void Another_scale_breaks_comparability_of_every_item_on_it()
    {
        Scale[] scales = [.. Old.Scales.Select(scale => scale.Id.Value == "peg-interference" ? scale with { Maximum = 4 } : scale)];
        var found = Of(Next() with { Scales = scales });

        Has(found, ConsequenceKind.Comparability, "/instruments/PEG/items/PEG.enjoyment", "0 to 4 instead of 0 to 10");
        Has(found, ConsequenceKind.Comparability, "/instruments/PEG/items/PEG.activity", "0 to 4 instead of 0 to 10");
        Assert.Equal(2, found.Count);
    }

    [Fact]
    public void Another_order_of_items_breaks_comparability() => Has(
        Of(WithPeg(peg => peg with { Version = "2", Items = [.. peg.Items.Reverse()] })), ConsequenceKind.Comparability, "/instruments/PEG/items", "numbers in a row");

    [Fact]
    public void Another_way_to_score_breaks_comparability() => Has(
        Of(WithPeg(peg => peg with { Version = "2", Score = ScoreKind.Sum })), ConsequenceKind.Comparability, "/instruments/PEG/score", "Sum instead of Mean");

    [Fact]
    public void Another_wording_may_break_comparability_in_its_language_and_a_further_language_does_not()
    {
        Has(
            Of(WithPeg(peg => peg with { Version = "2", Prompt = With(peg.Prompt, "es", "Otra.") })), ConsequenceKind.Comparability, "/instruments/PEG/prompt", "'es'");
        Assert.Empty(Of(WithPeg(peg => peg with { Version = "2", Prompt = With(peg.Prompt, "de", "Neu.") })));
    }

    [Fact]
    public void An_occasion_under_another_id_is_another_occasion() => Has(
        Of(Next() with { Occasions = [Old.Occasions[0] with { Id = "w-{week}" }] }), ConsequenceKind.Warning, "/occasions/w-{week}/id", "'week-{week}' under another id");

    [Fact]
    public void Who_has_a_site_role_arm_or_language_that_is_gone_is_left_behind()
    {
        var found = Of(Next() with { Arms = [], Languages = ["en"], Sites = [Old.Sites[0] with { Id = new SiteId("other") }] });

        Has(found, ConsequenceKind.Warning, "/arms/usual", "nobody can be enrolled");
        Has(found, ConsequenceKind.Warning, "/languages/es", "nobody can be enrolled");
        Has(found, ConsequenceKind.Warning, "/sites/main", "nobody can be enrolled");
    }

    [Fact]
    public void Who_has_a_week_that_is_gone_can_never_be_moved()
    {
        Has(
            Of(Next() with { Occasions = [Old.Occasions[0] with { Weeks = [1, 2, 3, 4, 5, 6, 7] }] }), ConsequenceKind.Warning, "/occasions/week-{week}", "Gone: week-8. People");
        Has(
            Of(Next() with { Occasions = [Old.Occasions[0] with { Weeks = [2, 3, 4, 5] }] }), ConsequenceKind.Warning, "/occasions/week-{week}", "Gone: week-1, week-6, week-7 and 1 more.");
        Assert.Empty(Of(Next() with { Occasions = [Old.Occasions[0] with { Weeks = [1, 2, 3, 4, 5, 6, 7, 8, 9] }] }));
    }

    [Fact]
    public void Another_sender_number_knows_no_opt_outs() => Has(
        Of(Next() with { Sites = [Old.Sites[0] with { SenderNumber = "+18335550143" }] }), ConsequenceKind.Warning, "/sites/main/senderNumber", "no opt-out");

    [Fact]
    public void Alerts_that_reach_nobody_any_more_are_named()
    {
        var found = Of(Next() with
        {
            Alerts = Old.Alerts with
            {
                Rules = [.. Old.Alerts.Rules.Skip(1)],
                Levels = [new AlertLevelPlan { Level = AlertLevel.Review, Role = new StaffRoleId("nurse") }, new AlertLevelPlan { Level = AlertLevel.Urgent }],
            },
        });

        Has(found, ConsequenceKind.Warning, $"/alerts/rules/{Old.Alerts.Rules[0].Id}", "nobody is told");
        Has(found, ConsequenceKind.Warning, "/alerts/levels/review", "'nurse' instead of 'clinician'");
        Has(found, ConsequenceKind.Warning, "/alerts/levels/urgent", "mailed to nobody");
    }

    private static StudyDefinition Next() => Old with { Version = 2 };

    private static StudyDefinition WithPeg(Func<Instrument, Instrument> change) =>
        Next() with { Instruments = [.. Old.Instruments.Select(instrument => instrument.Id.Value == "PEG" ? change(instrument) : instrument)] };

    private static Dictionary<string, string> With(IReadOnlyDictionary<string, string> wording, string language, string text) =>
        new(wording) { [language] = text };

    private static IReadOnlyList<Consequence> Of(StudyDefinition next) => new StudyEdit(Old, next).Consequences;

    private static void Has(IEnumerable<Consequence> found, ConsequenceKind kind, string place, string words) =>
        Assert.Contains(found, consequence => consequence.Kind == kind && consequence.Place == place && consequence.Sentence.Contains(words, StringComparison.Ordinal));
}
