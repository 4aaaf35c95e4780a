using EmaPain.App.Payments;
using EmaPain.App.Staff;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Studies;

namespace EmaPain.App.Tests.Payments;

/// <summary>Where arms are paid apart, single payments are for unblinded staff.</summary>
public sealed class PaySightTests
{
    private static readonly PayoutId Payout = new("payout");
    private static readonly StaffRequest Blinded = new("request-1", "kim");
    private static readonly StaffRequest Unblinded = new("request-2", "lee") { IsUnblinded = true };

    [Fact]
    public async Task Blinded_staff_see_no_single_payment_of_a_study_that_pays_by_arm()
    {
        using var stage = new AppStage(PayingByArm());

        Assert.All(await AllAsync(stage, Blinded), answer => Assert.Equal("blinded", Assert.IsType<StaffAnswer.Forbidden>(answer).Code));
        Assert.All(await AllAsync(stage, Unblinded), answer => Assert.IsType<StaffAnswer.NotFound>(answer));
    }

    [Fact]
    public async Task Sums_tell_no_arm()
    {
        using var stage = new AppStage(PayingByArm());

        Assert.IsType<StaffAnswer.Ok>(await stage.Get<PayoutDesk>().ListAsync(PayDay.Study, Blinded, AppStage.Cancel));
    }

    [Fact]
    public async Task Where_all_are_paid_alike_any_staff_see_them()
    {
        using var stage = new AppStage();

        Assert.All(await AllAsync(stage, Blinded), answer => Assert.IsType<StaffAnswer.NotFound>(answer));
    }

    private static StudyDefinition PayingByArm() => ShippedStudies.MissionReconnect with
    {
        Compensation = new CompensationPlan
        {
            Rules =
            [
                ShippedStudies.MissionReconnect.Compensation.Rules[0] with
                {
                    Occasions = [], Weeks = new WeekRange(1, 8), Instrument = new InstrumentId("PRACTICE"),
                },
            ],
        },
    };

    private static async Task<IReadOnlyList<StaffAnswer>> AllAsync(AppStage stage, StaffRequest request) =>
    [
        await stage.Get<PayoutExport>().ExportAsync(PayDay.Study, Payout, request, AppStage.Cancel),
        await stage.Get<PayoutDesk>().ReportAsync(PayDay.Study, Payout, "participant", request, AppStage.Cancel),
        await stage.Get<PayoutDesk>().FailAsync(PayDay.Study, Payout, AppStage.Ann.Participant, request, AppStage.Cancel),
        await stage.Get<StatementDesk>().OfAsync(AppStage.Ann, request, AppStage.Cancel),
    ];
}
