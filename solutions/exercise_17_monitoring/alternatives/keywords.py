"""Everything by keyword, and the values as detached NumPy arrays."""


def log_epoch(writer, epoch, metrics, model=None):
    for name in metrics:
        writer.add_scalar(tag=name, scalar_value=metrics[name], global_step=epoch)
    for name, parameter in model.named_parameters() if model else ():
        writer.add_histogram(tag=name, values=parameter.detach().cpu().numpy(), global_step=epoch)
