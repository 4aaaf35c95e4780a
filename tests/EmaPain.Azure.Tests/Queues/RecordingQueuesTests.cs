using EmaPain.App.Ports;
using EmaPain.App.Tests.Doubles;

namespace EmaPain.Azure.Tests.Queues;

public sealed class RecordingQueuesTests : QueuesContract
{
    private readonly RecordingQueues queues = new();

    protected override IQueues Queues => queues;

    protected override string Queue => QueueNames.Due;

    protected override Task<IReadOnlyList<string>> VisibleAsync() => Task.FromResult<IReadOnlyList<string>>(
        [.. queues.On(Queue).Where(message => message.Delay <= TimeSpan.Zero).Select(message => message.Body)]);
}
