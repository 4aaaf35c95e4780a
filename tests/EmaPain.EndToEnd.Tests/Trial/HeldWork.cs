using System.Collections.Concurrent;
using EmaPain.App.Casework;
using EmaPain.App.Ports;
using EmaPain.Local.Clocks;
using EmaPain.Local.Trial;
using Microsoft.Extensions.DependencyInjection;

namespace EmaPain.EndToEnd.Tests.Trial;

/// <summary>Keeps back what the app puts off, and has the machine's clock moved on in its place; so no test waits for real minutes.</summary>
internal sealed class HeldWork
{
    private readonly ConcurrentQueue<(TimeSpan Delay, Func<Task> Send)> held = new();
    private readonly ConcurrentDictionary<string, Func<Task>> guards = new();
    private int count;

    /// <summary>The machine's clock.</summary>
    public ShiftedTime Clock { get; } = new(TimeSpan.Zero);

    /// <summary>For how long things are put off, guards of commits apart.</summary>
    public IReadOnlyList<TimeSpan> Delays => [.. held.Select(work => work.Delay)];

    public int Guards => guards.Count;

    public void Register(IServiceCollection services)
    {
        services.AddKeyedSingleton<TimeProvider>(EmaPain.App.Ports.Clocks.Machine, Clock);
        services.Decorate<IQueues>(inner => new HoldingQueues(inner, this));
    }

    /// <summary>Lets the time pass for which things were put off, then does them, and what they put off in turn.</summary>
    public async Task PassAsync(TrialStage stage)
    {
        await stage.SettleAsync();
        while (!held.IsEmpty)
        {
            Clock.Shift(held.Max(work => work.Delay));
            for (var left = held.Count; left > 0 && held.TryDequeue(out var work); left--)
            {
                await work.Send();
            }

            await stage.SettleAsync();
        }
    }

    /// <summary>Does what the guards of commits ask for, five minutes early.</summary>
    public async Task ReleaseGuardsAsync(TrialStage stage)
    {
        foreach (var guard in guards.Keys)
        {
            if (guards.TryRemove(guard, out var send))
            {
                await send();
            }
        }

        await PassAsync(stage);
    }

    private sealed class HoldingQueues(IQueues inner, HeldWork work) : IQueues
    {
        public Task<MessageReceipt> SendAsync<TMessage>(string queue, TMessage message, TimeSpan delay, CancellationToken cancel)
        {
            if (delay <= TimeSpan.Zero)
            {
                return inner.SendAsync(queue, message, delay, cancel);
            }

            var receipt = new MessageReceipt(queue, $"held-{Interlocked.Increment(ref work.count)}", "");
            Func<Task> send = () => inner.SendAsync(queue, message, TimeSpan.Zero, CancellationToken.None);
            if (delay == CaseGuard.Delay)
            {
                work.guards[receipt.Message] = send;
            }
            else
            {
                work.held.Enqueue((delay, send));
            }

            return Task.FromResult(receipt);
        }

        /// <summary>Only guards are ever taken back.</summary>
        public Task TakeBackAsync(MessageReceipt receipt, CancellationToken cancel)
        {
            work.guards.TryRemove(receipt.Message, out _);
            return Task.CompletedTask;
        }

        public Task SendRawAsync(string queue, string body, CancellationToken cancel) => inner.SendRawAsync(queue, body, cancel);
    }
}
